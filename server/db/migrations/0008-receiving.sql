-- forward
-- A file that is still being received: not shown, and swept when its sender never came back.
alter table workplace.people_import drop constraint people_import_state_known;
alter table workplace.people_import add constraint people_import_state_known check
  (state in ('receiving', 'uploaded', 'checking', 'checked', 'importing', 'imported', 'failed'));

-- back
alter table workplace.people_import drop constraint people_import_state_known;
alter table workplace.people_import add constraint people_import_state_known check
  (state in ('uploaded', 'checking', 'checked', 'importing', 'imported', 'failed')) not valid;
