-- What people and jobs did and said, beside the books: kept as it was.
create or alter trigger duty_filing_append_only on duty_filing instead of update, delete as
begin
    set nocount on;
    throw 51000, 'duty_filing is append-only', 1;
end;
GO
create or alter trigger application_event_append_only on application_event instead of update, delete as
begin
    set nocount on;
    throw 51000, 'application_event is append-only', 1;
end;
GO
create or alter trigger application_paper_append_only on application_paper instead of update, delete as
begin
    set nocount on;
    throw 51000, 'application_paper is append-only', 1;
end;
GO
create or alter trigger alert_event_append_only on alert_event instead of update, delete as
begin
    set nocount on;
    throw 51000, 'alert_event is append-only', 1;
end;
GO
create or alter trigger alert_paper_append_only on alert_paper instead of update, delete as
begin
    set nocount on;
    throw 51000, 'alert_paper is append-only', 1;
end;
GO
create or alter trigger counterpart_confirmation_append_only on counterpart_confirmation instead of update, delete as
begin
    set nocount on;
    throw 51000, 'counterpart_confirmation is append-only', 1;
end;
GO
create or alter trigger site_visit_append_only on site_visit instead of update, delete as
begin
    set nocount on;
    throw 51000, 'site_visit is append-only', 1;
end;
GO
create or alter trigger parcel_append_only on parcel instead of update, delete as
begin
    set nocount on;
    throw 51000, 'parcel is append-only', 1;
end;
GO
create or alter trigger label_print_append_only on label_print instead of update, delete as
begin
    set nocount on;
    throw 51000, 'label_print is append-only', 1;
end;
GO
create or alter trigger printed_label_append_only on printed_label instead of update, delete as
begin
    set nocount on;
    throw 51000, 'printed_label is append-only', 1;
end;
GO
create or alter trigger attachment_append_only on attachment instead of update, delete as
begin
    set nocount on;
    throw 51000, 'attachment is append-only', 1;
end;
GO
create or alter trigger transport_leg_append_only on transport_leg instead of update, delete as
begin
    set nocount on;
    throw 51000, 'transport_leg is append-only', 1;
end;
GO
create or alter trigger leg_handover_append_only on leg_handover instead of update, delete as
begin
    set nocount on;
    throw 51000, 'leg_handover is append-only', 1;
end;
GO
create or alter trigger incident_report_append_only on incident_report instead of update, delete as
begin
    set nocount on;
    throw 51000, 'incident_report is append-only', 1;
end;
GO
create or alter trigger incident_photo_append_only on incident_photo instead of update, delete as
begin
    set nocount on;
    throw 51000, 'incident_photo is append-only', 1;
end;
GO
create or alter trigger alert_no_delete on alert instead of delete as
begin
    set nocount on;
    throw 51000, 'alert is never deleted', 1;
end;
GO
create or alter trigger consignment_no_delete on consignment instead of delete as
begin
    set nocount on;
    throw 51000, 'consignment is never deleted', 1;
end;
GO
create or alter trigger business_stop_no_delete on business_stop instead of delete as
begin
    set nocount on;
    throw 51000, 'business_stop is never deleted', 1;
end;
GO
create or alter trigger tip_event_append_only on tip_event instead of update, delete as
begin
    set nocount on;
    throw 51000, 'tip_event is append-only', 1;
end;
GO
create or alter trigger tip_file_append_only on tip_file instead of update, delete as
begin
    set nocount on;
    throw 51000, 'tip_file is append-only', 1;
end;
GO
create or alter trigger indicator_value_append_only on indicator_value instead of update, delete as
begin
    set nocount on;
    throw 51000, 'indicator_value is append-only', 1;
end;
GO
create or alter trigger notice_append_only on notice instead of update, delete as
begin
    set nocount on;
    throw 51000, 'notice is append-only', 1;
end;
GO
create or alter trigger notice_receipt_append_only on notice_receipt instead of update, delete as
begin
    set nocount on;
    throw 51000, 'notice_receipt is append-only', 1;
end;
GO
create or alter trigger audit_entry_append_only on audit_entry instead of update, delete as
begin
    set nocount on;
    throw 51000, 'audit_entry is append-only', 1;
end;
GO
create or alter trigger setting_append_only on setting instead of update, delete as
begin
    set nocount on;
    throw 51000, 'setting is append-only', 1;
end;
GO
create or alter trigger record_file_append_only on record_file instead of update, delete as
begin
    set nocount on;
    throw 51000, 'record_file is append-only', 1;
end;
GO
create or alter trigger record_signature_append_only on record_signature instead of update, delete as
begin
    set nocount on;
    throw 51000, 'record_signature is append-only', 1;
end;
GO
create or alter trigger record_seal_append_only on record_seal instead of update, delete as
begin
    set nocount on;
    throw 51000, 'record_seal is append-only', 1;
end;
