-- forward
-- Of the Idempotency-Key under which the latest refresh token was asked for: its answer may be lost, and is then given again.
alter table platform.session add column refresh_key_hash bytea;

-- Addresses of calendars that answers kept in clear; they are kept for a day.
alter table kernel.idempotency_key no force row level security;
delete from kernel.idempotency_key where body like '%/api/v1/calendar/%.ics%';
alter table kernel.idempotency_key force row level security;

-- back
alter table platform.session drop column refresh_key_hash;
