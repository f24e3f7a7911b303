-- What was done, found and sampled in inspections: kept as it was.
create trigger if not exists plan_officer_no_update before update on plan_officer
begin
    select raise(abort, 'plan_officer is append-only');
end;
GO
create trigger if not exists plan_officer_no_delete before delete on plan_officer
begin
    select raise(abort, 'plan_officer is append-only');
end;
GO
create trigger if not exists plan_officer_no_replace before insert on plan_officer
    when exists (select 1 from plan_officer where id = new.id)
begin
    select raise(abort, 'plan_officer is append-only');
end;
GO
create trigger if not exists plan_recusal_no_update before update on plan_recusal
begin
    select raise(abort, 'plan_recusal is append-only');
end;
GO
create trigger if not exists plan_recusal_no_delete before delete on plan_recusal
begin
    select raise(abort, 'plan_recusal is append-only');
end;
GO
create trigger if not exists plan_recusal_no_replace before insert on plan_recusal
    when exists (select 1 from plan_recusal where plan = new.plan and officer = new.officer and unit = new.unit)
begin
    select raise(abort, 'plan_recusal is append-only');
end;
GO
create trigger if not exists plan_event_no_update before update on plan_event
begin
    select raise(abort, 'plan_event is append-only');
end;
GO
create trigger if not exists plan_event_no_delete before delete on plan_event
begin
    select raise(abort, 'plan_event is append-only');
end;
GO
create trigger if not exists plan_event_no_replace before insert on plan_event
    when exists (select 1 from plan_event where plan = new.plan and number = new.number)
begin
    select raise(abort, 'plan_event is append-only');
end;
GO
create trigger if not exists inspection_officer_no_update before update on inspection_officer
begin
    select raise(abort, 'inspection_officer is append-only');
end;
GO
create trigger if not exists inspection_officer_no_delete before delete on inspection_officer
begin
    select raise(abort, 'inspection_officer is append-only');
end;
GO
create trigger if not exists inspection_officer_no_replace before insert on inspection_officer
    when exists (select 1 from inspection_officer where inspection = new.inspection and officer = new.officer)
begin
    select raise(abort, 'inspection_officer is append-only');
end;
GO
create trigger if not exists inspection_event_no_update before update on inspection_event
begin
    select raise(abort, 'inspection_event is append-only');
end;
GO
create trigger if not exists inspection_event_no_delete before delete on inspection_event
begin
    select raise(abort, 'inspection_event is append-only');
end;
GO
create trigger if not exists inspection_event_no_replace before insert on inspection_event
    when exists (select 1 from inspection_event where inspection = new.inspection and number = new.number)
begin
    select raise(abort, 'inspection_event is append-only');
end;
GO
create trigger if not exists checklist_answer_no_update before update on checklist_answer
begin
    select raise(abort, 'checklist_answer is append-only');
end;
GO
create trigger if not exists checklist_answer_no_delete before delete on checklist_answer
begin
    select raise(abort, 'checklist_answer is append-only');
end;
GO
create trigger if not exists checklist_answer_no_replace before insert on checklist_answer
    when exists (select 1 from checklist_answer
        where inspection = new.inspection and item = new.item and number = new.number)
begin
    select raise(abort, 'checklist_answer is append-only');
end;
GO
create trigger if not exists inspection_count_no_update before update on inspection_count
begin
    select raise(abort, 'inspection_count is append-only');
end;
GO
create trigger if not exists inspection_count_no_delete before delete on inspection_count
begin
    select raise(abort, 'inspection_count is append-only');
end;
GO
create trigger if not exists inspection_count_no_replace before insert on inspection_count
    when exists (select 1 from inspection_count where id = new.id)
begin
    select raise(abort, 'inspection_count is append-only');
end;
GO
create trigger if not exists inspection_count_line_no_update before update on inspection_count_line
begin
    select raise(abort, 'inspection_count_line is append-only');
end;
GO
create trigger if not exists inspection_count_line_no_delete before delete on inspection_count_line
begin
    select raise(abort, 'inspection_count_line is append-only');
end;
GO
create trigger if not exists inspection_count_line_no_replace before insert on inspection_count_line
    when exists (select 1 from inspection_count_line where count = new.count and number = new.number)
begin
    select raise(abort, 'inspection_count_line is append-only');
end;
GO
create trigger if not exists inspection_sample_no_update before update on inspection_sample
begin
    select raise(abort, 'inspection_sample is append-only');
end;
GO
create trigger if not exists inspection_sample_no_delete before delete on inspection_sample
begin
    select raise(abort, 'inspection_sample is append-only');
end;
GO
create trigger if not exists inspection_sample_no_replace before insert on inspection_sample
    when exists (select 1 from inspection_sample where id = new.id)
begin
    select raise(abort, 'inspection_sample is append-only');
end;
GO
create trigger if not exists sample_result_no_update before update on sample_result
begin
    select raise(abort, 'sample_result is append-only');
end;
GO
create trigger if not exists sample_result_no_delete before delete on sample_result
begin
    select raise(abort, 'sample_result is append-only');
end;
GO
create trigger if not exists sample_result_no_replace before insert on sample_result
    when exists (select 1 from sample_result where id = new.id)
begin
    select raise(abort, 'sample_result is append-only');
end;
GO
create trigger if not exists finding_event_no_update before update on finding_event
begin
    select raise(abort, 'finding_event is append-only');
end;
GO
create trigger if not exists finding_event_no_delete before delete on finding_event
begin
    select raise(abort, 'finding_event is append-only');
end;
GO
create trigger if not exists finding_event_no_replace before insert on finding_event
    when exists (select 1 from finding_event where finding = new.finding and number = new.number)
begin
    select raise(abort, 'finding_event is append-only');
end;
