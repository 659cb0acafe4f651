-- forward
-- A window of a large planning counts the answers of thousands of missions: from the index alone.
drop index crew.assignment__mission;
create index assignment__mission on crew.assignment (org_id, mission_id) include (role_need_id, status);
create index role_need__wanted on crew.role_need (org_id, mission_id) include (id, role_id, quota) where removed_at is null;
-- How many people there are, without reading them.
create index person__present on workplace.person (org_id) where archived_at is null;

-- back
drop index workplace.person__present;
drop index crew.role_need__wanted;
drop index crew.assignment__mission;
create index assignment__mission on crew.assignment (org_id, mission_id);
