import type { LocaleName } from '../../kernel/i18n/translate.ts';
import type { OwnerLedger, Reminder } from './contract.ts';
import { letter, pay, say } from './sample-parts.ts';

/** Level 3 has interest and costs. */
export function sampleReminder(language: LocaleName, level: 1 | 2 | 3): Reminder {
  const provision = say('Provision', 'Provisie', 'Provision', 'Provision')[language];
  const items = [
    {
      dueOn: '2025-10-31',
      documentRef: 'AF-2025-0410',
      description: `${provision} 4/2025`,
      amountCents: 61_650,
      paidCents: 20_000,
      daysLate: 243,
    },
    {
      dueOn: '2026-01-31',
      documentRef: 'AF-2026-0012',
      description: `${provision} 1/2026`,
      amountCents: 61_650,
      paidCents: 0,
      daysLate: 151,
    },
  ];
  const interest = [
    {
      startsOn: '2025-11-01',
      endsOn: '2025-12-31',
      principalCents: 41_650,
      rateBp: 450,
      days: 61,
      amountTenThousandths: 31_323,
    },
    {
      startsOn: '2026-01-01',
      endsOn: '2026-01-31',
      principalCents: 41_650,
      rateBp: 450,
      days: 31,
      amountTenThousandths: 15_918,
    },
    {
      startsOn: '2026-02-01',
      endsOn: '2026-07-01',
      principalCents: 103_300,
      rateBp: 450,
      days: 151,
      amountTenThousandths: 192_308,
    },
  ];
  const cost = say(
    'Frais de mise en demeure',
    'Kosten van ingebrekestelling',
    'Kosten der Inverzugsetzung',
    'Costs of formal notice',
  );
  const isFormal = level === 3;
  const [interestCents, costsCents] = isFormal ? [2_395, 4_000] : [0, 0];
  const totalCents = 103_300 + interestCents + costsCents;
  return {
    ...letter,
    level,
    earlierOn: ['2026-02-15', '2026-03-02'].slice(0, level - 1),
    items,
    interest: isFormal ? interest : [],
    costs: isFormal ? [{ description: cost[language], amountCents: costsCents }] : [],
    totals: { openCents: 103_300, interestCents, costsCents, totalCents },
    payment: pay(totalCents, '2026-07-16'),
  };
}

/** An account with so many movements. */
export function sampleLedger(language: LocaleName, count = 12): OwnerLedger {
  let balance = 12_500;
  const asked = say('Appel de provisions', 'Provisieoproep', 'Provisionsabruf', 'Call for provisions')[language];
  const paid = say('Votre paiement, merci', 'Uw betaling, dank u', 'Ihre Zahlung, danke', 'Your payment, thank you')[
    language
  ];
  const rows = Array.from({ length: count }, (_, index) => {
    const isCall = index % 2 === 0;
    const on = `2026-${String((Math.floor(index / 2) % 12) + 1).padStart(2, '0')}-${isCall ? '01' : '20'}`;
    const [debitCents, creditCents] = isCall ? [61_650, 0] : [0, 60_000];
    balance += debitCents - creditCents;
    const documentRef = isCall ? `VEN/2026/${index + 1}` : `BNK/2026/${index + 1}`;
    const dueOn = isCall ? on.replace('-01', '-28').replace('2026-28-01', '2026-01-28') : null;
    return {
      on,
      documentRef,
      description: isCall ? asked : paid,
      dueOn,
      debitCents,
      creditCents,
      balanceCents: balance,
    };
  });
  const payment = balance > 0 ? pay(balance, null) : null;
  return {
    ...letter,
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    openingCents: 12_500,
    rows,
    closingCents: balance,
    payment,
  };
}
