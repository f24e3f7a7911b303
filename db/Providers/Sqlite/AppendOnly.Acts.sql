-- What people and jobs did and said, beside the books: kept as it was.
create trigger if not exists duty_filing_no_update before update on duty_filing
begin
    select raise(abort, 'duty_filing is append-only');
end;
GO
create trigger if not exists duty_filing_no_delete before delete on duty_filing
begin
    select raise(abort, 'duty_filing is append-only');
end;
GO
create trigger if not exists application_event_no_update before update on application_event
begin
    select raise(abort, 'application_event is append-only');
end;
GO
create trigger if not exists application_event_no_delete before delete on application_event
begin
    select raise(abort, 'application_event is append-only');
end;
GO
create trigger if not exists application_paper_no_update before update on application_paper
begin
    select raise(abort, 'application_paper is append-only');
end;
GO
create trigger if not exists application_paper_no_delete before delete on application_paper
begin
    select raise(abort, 'application_paper is append-only');
end;
GO
create trigger if not exists alert_event_no_update before update on alert_event
begin
    select raise(abort, 'alert_event is append-only');
end;
GO
create trigger if not exists alert_event_no_delete before delete on alert_event
begin
    select raise(abort, 'alert_event is append-only');
end;
GO
create trigger if not exists alert_paper_no_update before update on alert_paper
begin
    select raise(abort, 'alert_paper is append-only');
end;
GO
create trigger if not exists alert_paper_no_delete before delete on alert_paper
begin
    select raise(abort, 'alert_paper is append-only');
end;
GO
create trigger if not exists counterpart_confirmation_no_update before update on counterpart_confirmation
begin
    select raise(abort, 'counterpart_confirmation is append-only');
end;
GO
create trigger if not exists counterpart_confirmation_no_delete before delete on counterpart_confirmation
begin
    select raise(abort, 'counterpart_confirmation is append-only');
end;
GO
create trigger if not exists site_visit_no_update before update on site_visit
begin
    select raise(abort, 'site_visit is append-only');
end;
GO
create trigger if not exists site_visit_no_delete before delete on site_visit
begin
    select raise(abort, 'site_visit is append-only');
end;
GO
create trigger if not exists parcel_no_update before update on parcel
begin
    select raise(abort, 'parcel is append-only');
end;
GO
create trigger if not exists parcel_no_delete before delete on parcel
begin
    select raise(abort, 'parcel is append-only');
end;
GO
create trigger if not exists label_print_no_update before update on label_print
begin
    select raise(abort, 'label_print is append-only');
end;
GO
create trigger if not exists label_print_no_delete before delete on label_print
begin
    select raise(abort, 'label_print is append-only');
end;
GO
create trigger if not exists printed_label_no_update before update on printed_label
begin
    select raise(abort, 'printed_label is append-only');
end;
GO
create trigger if not exists printed_label_no_delete before delete on printed_label
begin
    select raise(abort, 'printed_label is append-only');
end;
GO
create trigger if not exists attachment_no_update before update on attachment
begin
    select raise(abort, 'attachment is append-only');
end;
GO
create trigger if not exists attachment_no_delete before delete on attachment
begin
    select raise(abort, 'attachment is append-only');
end;
GO
create trigger if not exists transport_leg_no_update before update on transport_leg
begin
    select raise(abort, 'transport_leg is append-only');
end;
GO
create trigger if not exists transport_leg_no_delete before delete on transport_leg
begin
    select raise(abort, 'transport_leg is append-only');
end;
GO
create trigger if not exists leg_handover_no_update before update on leg_handover
begin
    select raise(abort, 'leg_handover is append-only');
end;
GO
create trigger if not exists leg_handover_no_delete before delete on leg_handover
begin
    select raise(abort, 'leg_handover is append-only');
end;
GO
create trigger if not exists incident_report_no_update before update on incident_report
begin
    select raise(abort, 'incident_report is append-only');
end;
GO
create trigger if not exists incident_report_no_delete before delete on incident_report
begin
    select raise(abort, 'incident_report is append-only');
end;
GO
create trigger if not exists incident_photo_no_update before update on incident_photo
begin
    select raise(abort, 'incident_photo is append-only');
end;
GO
create trigger if not exists incident_photo_no_delete before delete on incident_photo
begin
    select raise(abort, 'incident_photo is append-only');
end;
GO
create trigger if not exists alert_no_delete before delete on alert
begin
    select raise(abort, 'alert is never deleted');
end;
GO
create trigger if not exists consignment_no_delete before delete on consignment
begin
    select raise(abort, 'consignment is never deleted');
end;
GO
create trigger if not exists business_stop_no_delete before delete on business_stop
begin
    select raise(abort, 'business_stop is never deleted');
end;
GO
create trigger if not exists tip_event_no_update before update on tip_event
begin
    select raise(abort, 'tip_event is append-only');
end;
GO
create trigger if not exists tip_event_no_delete before delete on tip_event
begin
    select raise(abort, 'tip_event is append-only');
end;
GO
create trigger if not exists tip_file_no_update before update on tip_file
begin
    select raise(abort, 'tip_file is append-only');
end;
GO
create trigger if not exists tip_file_no_delete before delete on tip_file
begin
    select raise(abort, 'tip_file is append-only');
end;
GO
create trigger if not exists indicator_value_no_update before update on indicator_value
begin
    select raise(abort, 'indicator_value is append-only');
end;
GO
create trigger if not exists indicator_value_no_delete before delete on indicator_value
begin
    select raise(abort, 'indicator_value is append-only');
end;
GO
create trigger if not exists notice_no_update before update on notice
begin
    select raise(abort, 'notice is append-only');
end;
GO
create trigger if not exists notice_no_delete before delete on notice
begin
    select raise(abort, 'notice is append-only');
end;
GO
create trigger if not exists notice_receipt_no_update before update on notice_receipt
begin
    select raise(abort, 'notice_receipt is append-only');
end;
GO
create trigger if not exists notice_receipt_no_delete before delete on notice_receipt
begin
    select raise(abort, 'notice_receipt is append-only');
end;
GO
create trigger if not exists audit_entry_no_update before update on audit_entry
begin
    select raise(abort, 'audit_entry is append-only');
end;
GO
create trigger if not exists audit_entry_no_delete before delete on audit_entry
begin
    select raise(abort, 'audit_entry is append-only');
end;
GO
create trigger if not exists setting_no_update before update on setting
begin
    select raise(abort, 'setting is append-only');
end;
GO
create trigger if not exists setting_no_delete before delete on setting
begin
    select raise(abort, 'setting is append-only');
end;
GO
create trigger if not exists setting_no_replace before insert on setting
    when exists (select 1 from setting where name = new.name and effective_from = new.effective_from)
begin
    select raise(abort, 'setting is append-only');
end;
GO
create trigger if not exists record_file_no_update before update on record_file
begin
    select raise(abort, 'record_file is append-only');
end;
GO
create trigger if not exists record_file_no_delete before delete on record_file
begin
    select raise(abort, 'record_file is append-only');
end;
GO
create trigger if not exists record_file_no_replace before insert on record_file
    when exists (select 1 from record_file where id = new.id)
begin
    select raise(abort, 'record_file is append-only');
end;
GO
create trigger if not exists record_signature_no_update before update on record_signature
begin
    select raise(abort, 'record_signature is append-only');
end;
GO
create trigger if not exists record_signature_no_delete before delete on record_signature
begin
    select raise(abort, 'record_signature is append-only');
end;
GO
create trigger if not exists record_signature_no_replace before insert on record_signature
    when exists (select 1 from record_signature where id = new.id)
begin
    select raise(abort, 'record_signature is append-only');
end;
GO
create trigger if not exists record_seal_no_update before update on record_seal
begin
    select raise(abort, 'record_seal is append-only');
end;
GO
create trigger if not exists record_seal_no_delete before delete on record_seal
begin
    select raise(abort, 'record_seal is append-only');
end;
GO
create trigger if not exists record_seal_no_replace before insert on record_seal
    when exists (select 1 from record_seal where kind = new.kind and record = new.record and version = new.version)
begin
    select raise(abort, 'record_seal is append-only');
end;
