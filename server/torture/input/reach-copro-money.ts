import { readFileSync } from 'node:fs';
import { writeCoda } from '../../src/copro/banking/coda/write-coda.ts';
import { belgianCreditorIdentifier } from '../../src/kernel/identifiers/creditor-identifier.ts';
import { BANK_IBAN } from '../../test/sweep/furnish-copro.ts';
import { at, type Body, get, post, put, type Special, type Stage } from './reach-stage.ts';

const fixture = (name: string): string => readFileSync(new URL(`../../test/fixtures/${name}`, import.meta.url), 'utf8');
const BINARY = { 'content-type': 'application/octet-stream' };
const PDF = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n';
let counter = 0;
const unique = (): string => `R${process.pid}-${++counter}`;

const invoice = (stage: Stage, more: object = {}): Promise<Body> =>
  post(stage, `${at(stage)}/invoices`, {
    supplierId: stage.own.ids.supplierId,
    number: unique(),
    issuedOn: '2027-03-01',
    totalCents: 1_000,
    lines: [{ accountId: stage.own.ids.costLedgerId, keyId: stage.own.ids.generalKeyId, amountCents: 1_000 }],
    ...more,
  });
/** An invoice taken through its first steps. */
async function stepped(stage: Stage, ...steps: readonly string[]): Promise<Body> {
  const made = await invoice(stage);
  for (const step of steps)
    await post(stage, `/invoices/${made.id}/${step}`, step === 'dispute' ? { because: 'x' } : {});
  return made;
}
const onInvoice =
  (step: string, body: unknown, ...before: readonly string[]) =>
  async (stage: Stage): Promise<Special> => ({
    url: `/invoices/${(await stepped(stage, ...before)).id}/${step}`,
    body,
  });

/** A draft budget with one line, taken through its first steps. */
async function budget(stage: Stage, ...steps: readonly string[]): Promise<Body> {
  const { ids } = stage.own;
  const made = await post(stage, `${at(stage)}/budgets`, { fiscalYearId: ids.fiscalYearId });
  await put(stage, `/budgets/${made.id}`, budgetBody(stage), { 'if-match': '"v1"' });
  for (const step of steps)
    await post(stage, `/budgets/${made.id}/${step}`, step === 'approve' ? { decidedOn: '2027-01-15' } : {});
  return made;
}
const budgetBody = ({ own: { ids } }: Stage) => ({
  lines: [{ accountId: ids.costLedgerId, keyId: ids.generalKeyId, cents: 120_000 }],
  reserveCents: 12_000,
  reserveKeyId: ids.generalKeyId,
  waivedOn: null,
});
const onBudget =
  (rest: string, body: unknown, ...before: readonly string[]) =>
  async (stage: Stage): Promise<Special> => ({ url: `/budgets/${(await budget(stage, ...before)).id}${rest}`, body });

const callBody = ({ own: { ids } }: Stage) => ({
  kind: 'works',
  name: 'Neu',
  startsOn: '2027-03-01',
  endsOn: '2027-04-01',
  dueOn: '2027-03-20',
  decidedOn: null,
  lines: [{ keyId: ids.generalKeyId, cents: 10_000 }],
});
async function call(stage: Stage, ...steps: readonly string[]): Promise<Body> {
  const made = await post(stage, `${at(stage)}/calls`, callBody(stage));
  for (const step of steps) await post(stage, `/calls/${made.id}/${step}`, {});
  return made;
}
/** The letters of an approved call, once they are drawn. */
async function letters(stage: Stage): Promise<Body[]> {
  const { id } = await call(stage, 'approve');
  for (let n = 0; n < 400; n++) {
    const { items } = await get(stage, `/letters?sourceId=${id}`);
    if (items.length > 0 && items.every((one: Body) => one.madeAt !== null)) return items;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('no letter was made');
}
const batch = async (stage: Stage): Promise<Body> => {
  await letters(stage);
  return post(stage, '/print-batches', {});
};

const statementBody = { name: 'Neu', startsOn: '2027-01-01', endsOn: '2027-07-01', dueOn: '2027-08-01' };
/** Every cost that is booked here falls by the shares. */
async function keyed({ call, own }: Stage): Promise<void> {
  await call(own.org.as.owner, 'PATCH', `/accounts/${own.ids.accountsId}`, { keyId: own.ids.generalKeyId });
}
/** A statement over one cost. */
async function statement(stage: Stage, ...steps: readonly string[]): Promise<Body> {
  await keyed(stage);
  await stepped(stage, 'check', 'approve', 'book');
  const made = await post(stage, `${at(stage)}/statements`, statementBody);
  for (const step of steps) await post(stage, `/statements/${made.id}/${step}`, {});
  return made;
}

const coda = (cents: number): string =>
  writeCoda({
    createdOn: '2027-03-31',
    addressee: 'SYNDIC',
    bic: 'BBRUBEBB',
    statements: [
      {
        iban: BANK_IBAN,
        holderName: 'RESIDENCE',
        number: 1,
        oldBalanceCents: 100_000,
        oldBalanceOn: '2027-03-30',
        newBalanceOn: '2027-03-31',
        movements: [{ amountCents: cents, on: '2027-03-31', text: 'GESTION' }],
      },
    ],
  });
async function movement(stage: Stage, cents = -1_250): Promise<Body> {
  const answer = await stage.call(
    stage.own.org.as.owner,
    'POST',
    '/bank-statements?fileName=a.cod',
    coda(cents),
    BINARY,
  );
  if (answer.status >= 300) throw new Error(`bank statement: ${answer.status} ${answer.text}`);
  const { items } = await get(stage, `${at(stage)}/bank-movements?state=open`);
  return { ...items[0], statement: answer.body.statements[0] };
}
const parts = ({ own: { ids } }: Stage) => ({ parts: [{ accountId: ids.costLedgerId, amountCents: -1_250 }] });

async function order(stage: Stage): Promise<Body> {
  const { id } = await stepped(stage, 'check', 'approve', 'book');
  const { ids } = stage.own;
  const body = { bankAccountId: ids.bankAccountId, executeOn: '2027-05-01', invoiceIds: [id] };
  return post(stage, `${at(stage)}/payment-orders`, body);
}
const mandateBody = ({ own: { ids } }: Stage) => ({
  ownerId: ids.ownerId,
  reference: unique(),
  signedOn: '2026-01-01',
  iban: 'BE71096123456769',
});
const creditor = (stage: Stage): Promise<Body> =>
  put(stage, `${at(stage)}/creditor-identifier`, { identifier: belgianCreditorIdentifier('0202962701') });

/** A claim of the owner that is long due. */
async function debt(stage: Stage): Promise<{ entryId: string; position: number }> {
  const { ids } = stage.own;
  const entry = await post(stage, `${at(stage)}/entries`, {
    journal: 'OD',
    onDate: '2027-01-02',
    documentRef: unique(),
    text: 'Alt',
    lines: [
      { accountId: ids.claimLedgerId, ownerId: ids.ownerId, debitCents: 90_000, creditCents: 0, dueOn: '2026-02-01' },
      { accountId: ids.resultLedgerId, debitCents: 0, creditCents: 90_000 },
    ],
  });
  return { entryId: entry.id, position: 1 };
}
const debtor = (stage: Stage): string => `${at(stage)}/recovery/owners/${stage.own.ids.ownerId}`;
const dispute = async (stage: Stage): Promise<Body> =>
  post(stage, `${debtor(stage)}/disputes`, { ...(await debt(stage)), reason: 'x' });
const plan = async (stage: Stage): Promise<Body> => {
  await debt(stage);
  return post(stage, `${debtor(stage)}/plans`, { count: 3, firstOn: '2027-12-01' });
};
const handover = async (stage: Stage): Promise<Body> => {
  await debt(stage);
  return post(stage, `${debtor(stage)}/handovers`, { recipientKind: 'lawyer', recipientName: 'Me Recht' });
};
const meter = async (stage: Stage): Promise<Body> => post(stage, `${at(stage)}/meters`, await meterBody(stage));
async function meterBody(stage: Stage) {
  const { ids } = stage.own;
  const key = await post(stage, `${at(stage)}/keys`, {
    code: `m${++counter}`,
    name: 'Wasser',
    kind: 'meter',
    validFrom: '2020-01-01',
    weights: [{ lotId: ids.lotId, weight: 1 }],
  });
  return { lotId: ids.lotId, keyId: key.id, place: 'Küche' };
}
/** The caller as the owner of a lot. */
async function asHolder(stage: Stage): Promise<void> {
  const { own, world } = stage;
  await world.rows('update copro.owner set account_id = $1 where id = $2', [
    own.org.as.owner.accountId,
    own.ids.ownerId,
  ]);
}

/** What the operations of Copro's money need beyond their schemas and the ids of the org to succeed. */
export const COPRO_MONEY_SPECIALS: Readonly<Record<string, (stage: Stage) => Promise<Special> | Special>> = {
  'POST /suppliers': () => ({ body: { name: 'Neu' } }),
  'PATCH /suppliers/{id}': () => ({ body: { name: 'Anders' } }),
  'POST /suppliers/{id}/restore': async stage => {
    await post(stage, `/suppliers/${stage.own.ids.suppliersId}/archive`, {});
    return {};
  },
  'GET /associations/{associationId}/ledger/suppliers/{id}': stage => ({
    url: `${at(stage)}/ledger/suppliers/${stage.own.ids.suppliersId}?from=2027-01-01&through=2027-12-31`,
  }),
  'POST /associations/{associationId}/invoices': stage => ({
    body: { number: unique(), issuedOn: '2027-03-01', totalCents: 1_000, supplierId: stage.own.ids.supplierId },
  }),
  'POST /associations/{associationId}/invoices/ubl': () => ({ body: fixture('ubl/water-bill.xml'), headers: BINARY }),
  'GET /invoices/{id}': async stage => ({ url: `/invoices/${(await invoice(stage)).id}` }),
  'PATCH /invoices/{id}': async stage => ({ url: `/invoices/${(await invoice(stage)).id}`, body: { text: 'Anders' } }),
  'DELETE /invoices/{id}': async stage => ({ url: `/invoices/${(await invoice(stage)).id}` }),
  'POST /invoices/{id}/check': onInvoice('check', {}),
  'POST /invoices/{id}/approve': onInvoice('approve', {}, 'check'),
  'POST /invoices/{id}/book': onInvoice('book', {}, 'check', 'approve'),
  'POST /invoices/{id}/dispute': onInvoice('dispute', { because: 'x' }, 'check'),
  'POST /invoices/{id}/reopen': onInvoice('reopen', {}, 'check'),
  'POST /invoices/{id}/settle': onInvoice('settle', {}, 'check', 'dispute'),
  'POST /invoices/{id}/files': async stage => ({
    url: `/invoices/${(await invoice(stage)).id}/files?fileName=a.pdf`,
    body: PDF,
    headers: BINARY,
  }),
  'GET /files/{id}': async stage => {
    const { id } = await invoice(stage);
    const url = `/invoices/${id}/files?fileName=a.pdf`;
    const { body } = await stage.call(stage.own.org.as.owner, 'POST', url, PDF, BINARY);
    return { url: `/files/${body.files[0].id}` };
  },
  'POST /associations/{associationId}/budgets': ({ own }) => ({ body: { fiscalYearId: own.ids.fiscalYearId } }),
  'GET /budgets/{id}': onBudget('', undefined),
  'GET /budgets/{id}/paper.pdf': onBudget('/paper.pdf', undefined),
  'GET /budgets/{id}/variance': onBudget('/variance?until=2027-07-01', undefined, 'submit', 'approve'),
  'PUT /budgets/{id}': async stage => {
    const { id } = await post(stage, `${at(stage)}/budgets`, { fiscalYearId: stage.own.ids.fiscalYearId });
    return { url: `/budgets/${id}`, body: budgetBody(stage), headers: { 'if-match': '"v1"' } };
  },
  'POST /budgets/{id}/submit': onBudget('/submit', {}),
  'POST /budgets/{id}/approve': onBudget('/approve', { decidedOn: '2027-01-15' }, 'submit'),
  'POST /budgets/{id}/reopen': onBudget('/reopen', {}, 'submit'),
  'POST /budgets/{id}/calls': onBudget('/calls', { rhythm: 'quarterly', dueAfterDays: 15 }, 'submit', 'approve'),
  'POST /associations/{associationId}/calls': stage => ({ body: callBody(stage) }),
  'GET /calls/{id}': async stage => ({ url: `/calls/${(await call(stage)).id}` }),
  'DELETE /calls/{id}': async stage => ({ url: `/calls/${(await call(stage)).id}` }),
  'POST /calls/{id}/approve': async stage => ({ url: `/calls/${(await call(stage)).id}/approve` }),
  'POST /calls/{id}/reverse': async stage => ({
    url: `/calls/${(await call(stage, 'approve')).id}/reverse`,
    body: { onDate: '2027-04-01', text: 'x' },
  }),
  'GET /letters/{id}/paper.pdf': async stage => ({ url: `/letters/${(await letters(stage))[0].id}/paper.pdf` }),
  'GET /letters/progress/{id}': async stage => ({ url: `/letters/progress/${(await call(stage, 'approve')).id}` }),
  'POST /letters/{id}/fail': async stage => {
    const [letter] = await letters(stage);
    const printed = await post(stage, '/print-batches', {});
    await post(stage, `/print-batches/${printed.id}/sent`, {});
    return { url: `/letters/${letter.id}/fail`, body: { reason: 'returned' } };
  },
  'POST /letters/{id}/retry': async stage => {
    const [letter] = await letters(stage);
    const printed = await post(stage, '/print-batches', {});
    await post(stage, `/print-batches/${printed.id}/sent`, {});
    await post(stage, `/letters/${letter.id}/fail`, { reason: 'returned' });
    return { url: `/letters/${letter.id}/retry` };
  },
  'POST /print-batches': async stage => {
    await letters(stage);
    return { body: {} };
  },
  'GET /print-batches/{id}/papers.zip': async stage => ({
    url: `/print-batches/${(await batch(stage)).id}/papers.zip`,
  }),
  'POST /print-batches/{id}/sent': async stage => ({ url: `/print-batches/${(await batch(stage)).id}/sent` }),
  'PUT /office': () => ({
    body: {
      name: 'Neu',
      street: '',
      postalCode: '',
      city: '',
      enterpriseNumber: null,
      licence: null,
      email: null,
      phone: null,
    },
  }),
  'POST /associations/{associationId}/statements': async stage => {
    await keyed(stage);
    await stepped(stage, 'check', 'approve', 'book');
    return { body: statementBody };
  },
  'GET /statements/{id}': async stage => ({ url: `/statements/${(await statement(stage)).id}` }),
  'DELETE /statements/{id}': async stage => ({ url: `/statements/${(await statement(stage)).id}` }),
  'POST /statements/{id}/approve': async stage => ({ url: `/statements/${(await statement(stage)).id}/approve` }),
  'POST /statements/{id}/reverse': async stage => ({
    url: `/statements/${(await statement(stage, 'approve')).id}/reverse`,
    body: { onDate: '2027-08-01', text: 'x' },
  }),
  'POST /associations/{associationId}/meters': async stage => ({ body: await meterBody(stage) }),
  'POST /meters/{id}/readings': async stage => ({
    url: `/meters/${(await meter(stage)).id}/readings`,
    body: { startsOn: '2027-01-01', endsOn: '2027-07-01', oldIndex: 1_000, newIndex: 2_000 },
  }),
  'POST /bank-statements': () => ({
    url: '/bank-statements?fileName=a.cod',
    body: coda(-500),
    headers: BINARY,
  }),
  'DELETE /bank-statements/{id}': async stage => ({
    url: `/bank-statements/${(await movement(stage)).statement.id}`,
  }),
  'POST /bank-movements/{id}/book': async stage => ({
    url: `/bank-movements/${(await movement(stage)).id}/book`,
    body: parts(stage),
  }),
  'POST /bank-movements/{id}/undo': async stage => {
    const { id } = await movement(stage);
    await post(stage, `/bank-movements/${id}/book`, parts(stage));
    return { url: `/bank-movements/${id}/undo`, body: {} };
  },
  'POST /bank-movements/{id}/accept': async stage => {
    await debt(stage);
    const { id, proposals } = await movement(stage, 90_000);
    return { url: `/bank-movements/${id}/accept`, body: { targetId: proposals[0].target.id } };
  },
  'DELETE /bank-rules/{id}': async stage => {
    const { id } = await movement(stage);
    await post(stage, `/bank-movements/${id}/book`, { ...parts(stage), learn: true });
    const { items } = await get(stage, `${at(stage)}/bank-rules`);
    return { url: `/bank-rules/${items[0].id}` };
  },
  'POST /associations/{associationId}/payment-orders': async stage => {
    const { id } = await stepped(stage, 'check', 'approve', 'book');
    const { bankAccountId } = stage.own.ids;
    return { body: { bankAccountId, executeOn: '2027-05-01', invoiceIds: [id] } };
  },
  'GET /payment-orders/{id}': async stage => ({ url: `/payment-orders/${(await order(stage)).id}` }),
  'POST /payment-orders/{id}/approve': async stage => {
    const { id } = await order(stage);
    const { sha256 } = await get(stage, `/payment-orders/${id}`);
    return { url: `/payment-orders/${id}/approve`, body: { sha256 } };
  },
  'POST /payment-orders/{id}/cancel': async stage => ({ url: `/payment-orders/${(await order(stage)).id}/cancel` }),
  'POST /payment-orders/{id}/export': async stage => {
    const { id } = await order(stage);
    const { sha256 } = await get(stage, `/payment-orders/${id}`);
    // Two different people.
    await post(stage, `/payment-orders/${id}/approve`, { sha256 });
    const as = await stage.world.addMember(stage.own.org.id, 'syndic');
    await stage.call(as, 'POST', `/payment-orders/${id}/approve`, { sha256 });
    return { url: `/payment-orders/${id}/export` };
  },
  'PUT /associations/{associationId}/creditor-identifier': () => ({
    body: { identifier: belgianCreditorIdentifier('0202962701') },
  }),
  'POST /associations/{associationId}/mandates': async stage => {
    await post(stage, `/mandates/${stage.own.ids.mandatesId}/revoke`, {});
    return { body: mandateBody(stage) };
  },
  'POST /associations/{associationId}/debit-orders': async stage => {
    await creditor(stage);
    await debt(stage);
    const { bankAccountId } = stage.own.ids;
    return { body: { bankAccountId, collectOn: '2027-12-01', dueThrough: '2027-12-01' } };
  },
  'POST /associations/{associationId}/recovery/owners/{ownerId}/disputes': async stage => ({
    body: { ...(await debt(stage)), reason: 'x' },
  }),
  'POST /associations/{associationId}/recovery/owners/{ownerId}/plans': async stage => {
    await debt(stage);
    return { body: { count: 3, firstOn: '2027-12-01' } };
  },
  'POST /associations/{associationId}/recovery/owners/{ownerId}/handovers': async stage => {
    await debt(stage);
    return { body: { recipientKind: 'lawyer', recipientName: 'Me Recht' } };
  },
  'DELETE /associations/{associationId}/recovery/owners/{ownerId}/pause': async stage => {
    await debt(stage);
    await put(stage, `${debtor(stage)}/pause`, { untilOn: '2027-12-01', reason: 'x' });
    return {};
  },
  'GET /handovers/{id}/file.zip': async stage => ({ url: `/handovers/${(await handover(stage)).id}/file.zip` }),
  'POST /disputes/{id}/close': async stage => ({ url: `/disputes/${(await dispute(stage)).id}/close` }),
  'POST /payment-plans/{id}/cancel': async stage => ({ url: `/payment-plans/${(await plan(stage)).id}/cancel` }),
  'GET /me/associations': async stage => {
    await asHolder(stage);
    return { as: stage.own.org.as.owner };
  },
  'GET /me/associations/{associationId}/account': async stage => {
    await asHolder(stage);
    return { as: stage.own.org.as.owner };
  },
  'GET /me/letters/{id}/paper.pdf': async stage => {
    const [letter] = await letters(stage);
    await asHolder(stage);
    return { as: stage.own.org.as.owner, url: `/me/letters/${letter.id}/paper.pdf` };
  },
};
