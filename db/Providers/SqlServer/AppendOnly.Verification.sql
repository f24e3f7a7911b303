create or alter trigger enrolment_version_append_only on enrolment_version instead of update, delete as
begin
    set nocount on;
    throw 51000, 'enrolment_version is append-only', 1;
end;
GO
create or alter trigger enrolment_event_append_only on enrolment_event instead of update, delete as
begin
    set nocount on;
    throw 51000, 'enrolment_event is append-only', 1;
end;
GO
create or alter trigger enrolment_paper_append_only on enrolment_paper instead of update, delete as
begin
    set nocount on;
    throw 51000, 'enrolment_paper is append-only', 1;
end;
GO
create or alter trigger register_list_append_only on register_list instead of update, delete as
begin
    set nocount on;
    throw 51000, 'register_list is append-only', 1;
end;
GO
create or alter trigger register_list_row_append_only on register_list_row instead of update, delete as
begin
    set nocount on;
    throw 51000, 'register_list_row is append-only', 1;
end;
GO
create or alter trigger verification_event_append_only on verification_event instead of update, delete as
begin
    set nocount on;
    throw 51000, 'verification_event is append-only', 1;
end;
GO
create or alter trigger verification_answer_append_only on verification_answer instead of update, delete as
begin
    set nocount on;
    throw 51000, 'verification_answer is append-only', 1;
end;
GO
create or alter trigger device_event_append_only on device_event instead of update, delete as
begin
    set nocount on;
    throw 51000, 'device_event is append-only', 1;
end;
GO
create or alter trigger device_check_append_only on device_check instead of update, delete as
begin
    set nocount on;
    throw 51000, 'device_check is append-only', 1;
end;
