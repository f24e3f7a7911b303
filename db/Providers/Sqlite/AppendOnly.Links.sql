-- What other systems were told, what units reported and had verified.
create trigger if not exists change_no_update before update on change
begin
    select raise(abort, 'change is append-only');
end;
GO
create trigger if not exists change_no_delete before delete on change
begin
    select raise(abort, 'change is append-only');
end;
GO
create trigger if not exists webhook_event_no_update before update on webhook_event
begin
    select raise(abort, 'webhook_event is append-only');
end;
GO
create trigger if not exists webhook_event_no_delete before delete on webhook_event
begin
    select raise(abort, 'webhook_event is append-only');
end;
GO
create trigger if not exists webhook_attempt_no_update before update on webhook_attempt
begin
    select raise(abort, 'webhook_attempt is append-only');
end;
GO
create trigger if not exists webhook_attempt_no_delete before delete on webhook_attempt
begin
    select raise(abort, 'webhook_attempt is append-only');
end;
GO
create trigger if not exists suspicion_event_no_update before update on suspicion_event
begin
    select raise(abort, 'suspicion_event is append-only');
end;
GO
create trigger if not exists suspicion_event_no_delete before delete on suspicion_event
begin
    select raise(abort, 'suspicion_event is append-only');
end;
GO
create trigger if not exists suspicion_file_no_update before update on suspicion_file
begin
    select raise(abort, 'suspicion_file is append-only');
end;
GO
create trigger if not exists suspicion_file_no_delete before delete on suspicion_file
begin
    select raise(abort, 'suspicion_file is append-only');
end;
GO
create trigger if not exists end_use_event_no_update before update on end_use_event
begin
    select raise(abort, 'end_use_event is append-only');
end;
GO
create trigger if not exists end_use_event_no_delete before delete on end_use_event
begin
    select raise(abort, 'end_use_event is append-only');
end;
