create trigger if not exists enrolment_version_no_update before update on enrolment_version
begin
    select raise(abort, 'enrolment_version is append-only');
end;
GO
create trigger if not exists enrolment_version_no_delete before delete on enrolment_version
begin
    select raise(abort, 'enrolment_version is append-only');
end;
GO
create trigger if not exists enrolment_version_no_replace before insert on enrolment_version
    when exists (select 1 from enrolment_version where enrolment = new.enrolment and number = new.number)
begin
    select raise(abort, 'enrolment_version is append-only');
end;
GO
create trigger if not exists enrolment_event_no_update before update on enrolment_event
begin
    select raise(abort, 'enrolment_event is append-only');
end;
GO
create trigger if not exists enrolment_event_no_delete before delete on enrolment_event
begin
    select raise(abort, 'enrolment_event is append-only');
end;
GO
create trigger if not exists enrolment_event_no_replace before insert on enrolment_event
    when exists (select 1 from enrolment_event where enrolment = new.enrolment and number = new.number)
begin
    select raise(abort, 'enrolment_event is append-only');
end;
GO
create trigger if not exists enrolment_paper_no_update before update on enrolment_paper
begin
    select raise(abort, 'enrolment_paper is append-only');
end;
GO
create trigger if not exists enrolment_paper_no_delete before delete on enrolment_paper
begin
    select raise(abort, 'enrolment_paper is append-only');
end;
GO
create trigger if not exists enrolment_paper_no_replace before insert on enrolment_paper
    when exists (select 1 from enrolment_paper where id = new.id)
begin
    select raise(abort, 'enrolment_paper is append-only');
end;
GO
create trigger if not exists register_list_no_update before update on register_list
begin
    select raise(abort, 'register_list is append-only');
end;
GO
create trigger if not exists register_list_no_delete before delete on register_list
begin
    select raise(abort, 'register_list is append-only');
end;
GO
create trigger if not exists register_list_no_replace before insert on register_list
    when exists (select 1 from register_list where id = new.id)
begin
    select raise(abort, 'register_list is append-only');
end;
GO
create trigger if not exists register_list_row_no_update before update on register_list_row
begin
    select raise(abort, 'register_list_row is append-only');
end;
GO
create trigger if not exists register_list_row_no_delete before delete on register_list_row
begin
    select raise(abort, 'register_list_row is append-only');
end;
GO
create trigger if not exists register_list_row_no_replace before insert on register_list_row
    when exists (select 1 from register_list_row where list = new.list and code = new.code)
begin
    select raise(abort, 'register_list_row is append-only');
end;
GO
create trigger if not exists verification_event_no_update before update on verification_event
begin
    select raise(abort, 'verification_event is append-only');
end;
GO
create trigger if not exists verification_event_no_delete before delete on verification_event
begin
    select raise(abort, 'verification_event is append-only');
end;
GO
create trigger if not exists verification_event_no_replace before insert on verification_event
    when exists (select 1 from verification_event where verification = new.verification and number = new.number)
begin
    select raise(abort, 'verification_event is append-only');
end;
GO
create trigger if not exists verification_answer_no_update before update on verification_answer
begin
    select raise(abort, 'verification_answer is append-only');
end;
GO
create trigger if not exists verification_answer_no_delete before delete on verification_answer
begin
    select raise(abort, 'verification_answer is append-only');
end;
GO
create trigger if not exists verification_answer_no_replace before insert on verification_answer
    when exists (select 1 from verification_answer
        where verification = new.verification and item = new.item and number = new.number)
begin
    select raise(abort, 'verification_answer is append-only');
end;
GO
create trigger if not exists device_event_no_update before update on device_event
begin
    select raise(abort, 'device_event is append-only');
end;
GO
create trigger if not exists device_event_no_delete before delete on device_event
begin
    select raise(abort, 'device_event is append-only');
end;
GO
create trigger if not exists device_event_no_replace before insert on device_event
    when exists (select 1 from device_event where device = new.device and number = new.number)
begin
    select raise(abort, 'device_event is append-only');
end;
GO
create trigger if not exists device_check_no_update before update on device_check
begin
    select raise(abort, 'device_check is append-only');
end;
GO
create trigger if not exists device_check_no_delete before delete on device_check
begin
    select raise(abort, 'device_check is append-only');
end;
GO
create trigger if not exists device_check_no_replace before insert on device_check
    when exists (select 1 from device_check where device = new.device and number = new.number)
begin
    select raise(abort, 'device_check is append-only');
end;
