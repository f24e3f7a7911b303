-- What people and jobs did and said, beside the books: kept as it was.
create or replace trigger duty_filing_append_only before update or delete on duty_filing
for each row execute function refuse_change();
GO
create or replace trigger duty_filing_no_truncate before truncate on duty_filing
for each statement execute function refuse_change();
GO
create or replace trigger application_event_append_only before update or delete on application_event
for each row execute function refuse_change();
GO
create or replace trigger application_event_no_truncate before truncate on application_event
for each statement execute function refuse_change();
GO
create or replace trigger application_paper_append_only before update or delete on application_paper
for each row execute function refuse_change();
GO
create or replace trigger application_paper_no_truncate before truncate on application_paper
for each statement execute function refuse_change();
GO
create or replace trigger alert_event_append_only before update or delete on alert_event
for each row execute function refuse_change();
GO
create or replace trigger alert_event_no_truncate before truncate on alert_event
for each statement execute function refuse_change();
GO
create or replace trigger alert_paper_append_only before update or delete on alert_paper
for each row execute function refuse_change();
GO
create or replace trigger alert_paper_no_truncate before truncate on alert_paper
for each statement execute function refuse_change();
GO
create or replace trigger counterpart_confirmation_append_only before update or delete on counterpart_confirmation
for each row execute function refuse_change();
GO
create or replace trigger counterpart_confirmation_no_truncate before truncate on counterpart_confirmation
for each statement execute function refuse_change();
GO
create or replace trigger site_visit_append_only before update or delete on site_visit
for each row execute function refuse_change();
GO
create or replace trigger site_visit_no_truncate before truncate on site_visit
for each statement execute function refuse_change();
GO
create or replace trigger parcel_append_only before update or delete on parcel
for each row execute function refuse_change();
GO
create or replace trigger parcel_no_truncate before truncate on parcel
for each statement execute function refuse_change();
GO
create or replace trigger label_print_append_only before update or delete on label_print
for each row execute function refuse_change();
GO
create or replace trigger label_print_no_truncate before truncate on label_print
for each statement execute function refuse_change();
GO
create or replace trigger printed_label_append_only before update or delete on printed_label
for each row execute function refuse_change();
GO
create or replace trigger printed_label_no_truncate before truncate on printed_label
for each statement execute function refuse_change();
GO
create or replace trigger attachment_append_only before update or delete on attachment
for each row execute function refuse_change();
GO
create or replace trigger attachment_no_truncate before truncate on attachment
for each statement execute function refuse_change();
GO
create or replace trigger transport_leg_append_only before update or delete on transport_leg
for each row execute function refuse_change();
GO
create or replace trigger transport_leg_no_truncate before truncate on transport_leg
for each statement execute function refuse_change();
GO
create or replace trigger leg_handover_append_only before update or delete on leg_handover
for each row execute function refuse_change();
GO
create or replace trigger leg_handover_no_truncate before truncate on leg_handover
for each statement execute function refuse_change();
GO
create or replace trigger incident_report_append_only before update or delete on incident_report
for each row execute function refuse_change();
GO
create or replace trigger incident_report_no_truncate before truncate on incident_report
for each statement execute function refuse_change();
GO
create or replace trigger incident_photo_append_only before update or delete on incident_photo
for each row execute function refuse_change();
GO
create or replace trigger incident_photo_no_truncate before truncate on incident_photo
for each statement execute function refuse_change();
GO
create or replace trigger alert_no_delete before delete on alert
for each row execute function refuse_change();
GO
create or replace trigger alert_no_truncate before truncate on alert
for each statement execute function refuse_change();
GO
create or replace trigger consignment_no_delete before delete on consignment
for each row execute function refuse_change();
GO
create or replace trigger consignment_no_truncate before truncate on consignment
for each statement execute function refuse_change();
GO
create or replace trigger business_stop_no_delete before delete on business_stop
for each row execute function refuse_change();
GO
create or replace trigger business_stop_no_truncate before truncate on business_stop
for each statement execute function refuse_change();
GO
create or replace trigger tip_event_append_only before update or delete on tip_event
for each row execute function refuse_change();
GO
create or replace trigger tip_event_no_truncate before truncate on tip_event
for each statement execute function refuse_change();
GO
create or replace trigger tip_file_append_only before update or delete on tip_file
for each row execute function refuse_change();
GO
create or replace trigger tip_file_no_truncate before truncate on tip_file
for each statement execute function refuse_change();
GO
create or replace trigger indicator_value_append_only before update or delete on indicator_value
for each row execute function refuse_change();
GO
create or replace trigger indicator_value_no_truncate before truncate on indicator_value
for each statement execute function refuse_change();
GO
create or replace trigger notice_append_only before update or delete on notice
for each row execute function refuse_change();
GO
create or replace trigger notice_no_truncate before truncate on notice
for each statement execute function refuse_change();
GO
create or replace trigger notice_receipt_append_only before update or delete on notice_receipt
for each row execute function refuse_change();
GO
create or replace trigger notice_receipt_no_truncate before truncate on notice_receipt
for each statement execute function refuse_change();
GO
create or replace trigger audit_entry_append_only before update or delete on audit_entry
for each row execute function refuse_change();
GO
create or replace trigger audit_entry_no_truncate before truncate on audit_entry
for each statement execute function refuse_change();
GO
create or replace trigger setting_append_only before update or delete on setting
for each row execute function refuse_change();
GO
create or replace trigger setting_no_truncate before truncate on setting
for each statement execute function refuse_change();
GO
create or replace trigger record_file_append_only before update or delete on record_file
for each row execute function refuse_change();
GO
create or replace trigger record_file_no_truncate before truncate on record_file
for each statement execute function refuse_change();
GO
create or replace trigger record_signature_append_only before update or delete on record_signature
for each row execute function refuse_change();
GO
create or replace trigger record_signature_no_truncate before truncate on record_signature
for each statement execute function refuse_change();
GO
create or replace trigger record_seal_append_only before update or delete on record_seal
for each row execute function refuse_change();
GO
create or replace trigger record_seal_no_truncate before truncate on record_seal
for each statement execute function refuse_change();
