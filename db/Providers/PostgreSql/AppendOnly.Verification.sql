create or replace trigger enrolment_version_append_only before update or delete on enrolment_version
for each row execute function refuse_change();
GO
create or replace trigger enrolment_version_no_truncate before truncate on enrolment_version
for each statement execute function refuse_change();
GO
create or replace trigger enrolment_event_append_only before update or delete on enrolment_event
for each row execute function refuse_change();
GO
create or replace trigger enrolment_event_no_truncate before truncate on enrolment_event
for each statement execute function refuse_change();
GO
create or replace trigger enrolment_paper_append_only before update or delete on enrolment_paper
for each row execute function refuse_change();
GO
create or replace trigger enrolment_paper_no_truncate before truncate on enrolment_paper
for each statement execute function refuse_change();
GO
create or replace trigger register_list_append_only before update or delete on register_list
for each row execute function refuse_change();
GO
create or replace trigger register_list_no_truncate before truncate on register_list
for each statement execute function refuse_change();
GO
create or replace trigger register_list_row_append_only before update or delete on register_list_row
for each row execute function refuse_change();
GO
create or replace trigger register_list_row_no_truncate before truncate on register_list_row
for each statement execute function refuse_change();
GO
create or replace trigger verification_event_append_only before update or delete on verification_event
for each row execute function refuse_change();
GO
create or replace trigger verification_event_no_truncate before truncate on verification_event
for each statement execute function refuse_change();
GO
create or replace trigger verification_answer_append_only before update or delete on verification_answer
for each row execute function refuse_change();
GO
create or replace trigger verification_answer_no_truncate before truncate on verification_answer
for each statement execute function refuse_change();
GO
create or replace trigger device_event_append_only before update or delete on device_event
for each row execute function refuse_change();
GO
create or replace trigger device_event_no_truncate before truncate on device_event
for each statement execute function refuse_change();
GO
create or replace trigger device_check_append_only before update or delete on device_check
for each row execute function refuse_change();
GO
create or replace trigger device_check_no_truncate before truncate on device_check
for each statement execute function refuse_change();
