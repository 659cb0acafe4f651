export type SepaRefusalCode =
  | 'no-payments'
  | 'amount-out-of-range'
  | 'identifier-invalid'
  | 'identifier-twice'
  | 'name-missing'
  | 'remittance-too-long'
  | 'remittance-invalid'
  | 'date-invalid'
  | 'account-invalid';

/** Something that a bank would refuse the whole file for. `field` names the payment and its part. */
export class SepaRefusal extends Error {
  readonly code: SepaRefusalCode;
  readonly field: string;

  constructor(code: SepaRefusalCode, field: string) {
    super(`SEPA file refused: ${code} in ${field}`);
    this.name = 'SepaRefusal';
    this.code = code;
    this.field = field;
  }
}
