-- forward
-- Who the org buys from. Both products pay suppliers.
create table workplace.supplier (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  name text not null,
  enterprise_number text,
  vat_number text,
  -- Address in the Peppol network, scheme and identifier: 0208:0123456789.
  peppol_id text,
  iban text,
  bic text,
  email text,
  phone text,
  street text not null default '',
  postal_code text not null default '',
  city text not null default '',
  country text not null default 'BE',
  locale text not null default 'fr',
  -- Days after the invoice's date when it names none itself.
  payment_days smallint not null default 30,
  notes text not null default '',
  archived_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id) references platform.org (org_id) on delete cascade,
  constraint supplier_name_length check (length(name) between 1 and 160),
  constraint supplier_email_folded check (email = lower(email) and length(email) <= 254),
  constraint supplier_iban_form check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$'),
  constraint supplier_country_form check (country ~ '^[A-Z]{2}$'),
  constraint supplier_locale_known check (locale in ('fr', 'nl', 'de', 'en')),
  constraint supplier_payment_days_range check (payment_days between 0 and 365)
);
create unique index supplier__enterprise_number on workplace.supplier (org_id, enterprise_number)
  where enterprise_number is not null and archived_at is null;
create index supplier__name on workplace.supplier (org_id, kernel.fold(name), id);
create index supplier__iban on workplace.supplier (org_id, iban) where iban is not null;
select kernel.protect('workplace.supplier');

-- back
drop table workplace.supplier;
