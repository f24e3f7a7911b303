create or replace trigger self_check_form_append_only before update or delete on self_check_form
for each row execute function refuse_change();
GO
create or replace trigger self_check_form_no_truncate before truncate on self_check_form
for each statement execute function refuse_change();
GO
create or replace trigger self_check_item_append_only before update or delete on self_check_item
for each row execute function refuse_change();
GO
create or replace trigger self_check_item_no_truncate before truncate on self_check_item
for each statement execute function refuse_change();
GO
create or replace trigger self_check_append_only before update or delete on self_check
for each row execute function refuse_change();
GO
create or replace trigger self_check_no_truncate before truncate on self_check
for each statement execute function refuse_change();
GO
create or replace trigger self_check_answer_append_only before update or delete on self_check_answer
for each row execute function refuse_change();
GO
create or replace trigger self_check_answer_no_truncate before truncate on self_check_answer
for each statement execute function refuse_change();
