-- forward
-- The tenant of the policy in a sub-select: PostgreSQL then works it out once for a statement instead of once for a row.
create or replace function kernel.protect(target regclass) returns void
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant on %s as restrictive for all to public
       using (org_id = (select nullif(current_setting(''app.org_id'', true), '''')::uuid))
       with check (org_id = (select nullif(current_setting(''app.org_id'', true), '''')::uuid))', target);
  execute format('create policy allow on %s as permissive for all to public using (true) with check (true)', target);
end $$;

do $$
declare protected record;
begin
  for protected in select format('%I.%I', schemaname, tablename) as name from pg_policies where policyname = 'tenant' loop
    execute format(
      'alter policy tenant on %s
         using (org_id = (select nullif(current_setting(''app.org_id'', true), '''')::uuid))
         with check (org_id = (select nullif(current_setting(''app.org_id'', true), '''')::uuid))', protected.name);
  end loop;
end $$;

-- back
do $$
declare protected record;
begin
  for protected in select format('%I.%I', schemaname, tablename) as name from pg_policies where policyname = 'tenant' loop
    execute format(
      'alter policy tenant on %s
         using (org_id = nullif(current_setting(''app.org_id'', true), '''')::uuid)
         with check (org_id = nullif(current_setting(''app.org_id'', true), '''')::uuid)', protected.name);
  end loop;
end $$;

create or replace function kernel.protect(target regclass) returns void
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant on %s as restrictive for all to public
       using (org_id = nullif(current_setting(''app.org_id'', true), '''')::uuid)
       with check (org_id = nullif(current_setting(''app.org_id'', true), '''')::uuid)', target);
  execute format('create policy allow on %s as permissive for all to public using (true) with check (true)', target);
end $$;
