-- forward
-- The answer is written with its key in one statement; before, both were written by one transaction, so none is missing.
alter table kernel.idempotency_key alter column status set not null;
alter table kernel.idempotency_key alter column headers set not null;
alter table kernel.idempotency_key alter column body set not null;

-- back
alter table kernel.idempotency_key alter column body drop not null;
alter table kernel.idempotency_key alter column headers drop not null;
alter table kernel.idempotency_key alter column status drop not null;
