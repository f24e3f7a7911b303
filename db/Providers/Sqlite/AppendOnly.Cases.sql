-- Cases: what was done, who looked, what changed hands.
create trigger if not exists case_event_no_update before update on case_event
begin
    select raise(abort, 'case_event is append-only');
end;
GO
create trigger if not exists case_event_no_delete before delete on case_event
begin
    select raise(abort, 'case_event is append-only');
end;
GO
create trigger if not exists case_event_no_replace before insert on case_event
    when exists (select 1 from case_event where "case" = new."case" and number = new.number)
begin
    select raise(abort, 'case_event is append-only');
end;
GO
create trigger if not exists case_look_no_update before update on case_look
begin
    select raise(abort, 'case_look is append-only');
end;
GO
create trigger if not exists case_look_no_delete before delete on case_look
begin
    select raise(abort, 'case_look is append-only');
end;
GO
create trigger if not exists case_look_no_replace before insert on case_look
    when exists (select 1 from case_look where id = new.id)
begin
    select raise(abort, 'case_look is append-only');
end;
GO
create trigger if not exists case_link_no_update before update on case_link
begin
    select raise(abort, 'case_link is append-only');
end;
GO
create trigger if not exists case_link_no_delete before delete on case_link
begin
    select raise(abort, 'case_link is append-only');
end;
GO
create trigger if not exists case_link_no_replace before insert on case_link
    when exists (select 1 from case_link where "case" = new."case" and kind = new.kind and record = new.record)
begin
    select raise(abort, 'case_link is append-only');
end;
GO
create trigger if not exists evidence_handover_no_update before update on evidence_handover
begin
    select raise(abort, 'evidence_handover is append-only');
end;
GO
create trigger if not exists evidence_handover_no_delete before delete on evidence_handover
begin
    select raise(abort, 'evidence_handover is append-only');
end;
GO
create trigger if not exists evidence_handover_no_replace before insert on evidence_handover
    when exists (select 1 from evidence_handover where item = new.item and number = new.number)
begin
    select raise(abort, 'evidence_handover is append-only');
end;
GO
create trigger if not exists request_event_no_update before update on request_event
begin
    select raise(abort, 'request_event is append-only');
end;
GO
create trigger if not exists request_event_no_delete before delete on request_event
begin
    select raise(abort, 'request_event is append-only');
end;
GO
create trigger if not exists request_event_no_replace before insert on request_event
    when exists (select 1 from request_event where request = new.request and number = new.number)
begin
    select raise(abort, 'request_event is append-only');
end;
