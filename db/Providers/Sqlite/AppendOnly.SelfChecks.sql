create trigger if not exists self_check_form_no_update before update on self_check_form
begin
    select raise(abort, 'self_check_form is append-only');
end;
GO
create trigger if not exists self_check_form_no_delete before delete on self_check_form
begin
    select raise(abort, 'self_check_form is append-only');
end;
GO
create trigger if not exists self_check_form_no_replace before insert on self_check_form
    when exists (select 1 from self_check_form where id = new.id)
begin
    select raise(abort, 'self_check_form is append-only');
end;
GO
create trigger if not exists self_check_item_no_update before update on self_check_item
begin
    select raise(abort, 'self_check_item is append-only');
end;
GO
create trigger if not exists self_check_item_no_delete before delete on self_check_item
begin
    select raise(abort, 'self_check_item is append-only');
end;
GO
create trigger if not exists self_check_item_no_replace before insert on self_check_item
    when exists (select 1 from self_check_item where form = new.form and number = new.number)
begin
    select raise(abort, 'self_check_item is append-only');
end;
GO
create trigger if not exists self_check_no_update before update on self_check
begin
    select raise(abort, 'self_check is append-only');
end;
GO
create trigger if not exists self_check_no_delete before delete on self_check
begin
    select raise(abort, 'self_check is append-only');
end;
GO
create trigger if not exists self_check_no_replace before insert on self_check
    when exists (select 1 from self_check where form = new.form and organisation = new.organisation)
begin
    select raise(abort, 'self_check is append-only');
end;
GO
create trigger if not exists self_check_answer_no_update before update on self_check_answer
begin
    select raise(abort, 'self_check_answer is append-only');
end;
GO
create trigger if not exists self_check_answer_no_delete before delete on self_check_answer
begin
    select raise(abort, 'self_check_answer is append-only');
end;
GO
create trigger if not exists self_check_answer_no_replace before insert on self_check_answer
    when exists (select 1 from self_check_answer where form = new.form
        and organisation = new.organisation and number = new.number)
begin
    select raise(abort, 'self_check_answer is append-only');
end;
