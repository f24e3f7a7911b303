// Drafts: what was typed into a form that is sent survives a lost connection, a reload or a wrong turn, in this tab and
// for this person. Never passwords, codes, identity numbers or files; thrown away when the form was sent, or on leaving.

const prefix = "draft-form:";
const secret = /password|secret|otp|pin|idnumber/i;
const codes = ["one-time-code", "current-password", "new-password", "username"];

const who = () => document.querySelector("[data-person]")?.dataset.person;
const words = () => document.querySelector("template[data-draft-line]");

const isSecret = field => field.type === "password" || codes.includes(field.autocomplete)
    || (field.name && secret.test(field.name));

/** The forms of the page whose typing is kept: sent by post, with something to type, and nothing secret in them. */
const forms = () => [...document.querySelectorAll("main form[method=post i]")].filter(form =>
    !form.matches("[data-no-draft], [data-scan-form]") && typed(form).length > 0
    && ![...form.elements].some(field => field.type === "password" || field.autocomplete === "one-time-code"));

const nameOf = form => form.dataset.draft ?? form.querySelector("[name=_handler]")?.value ?? form.id;
const keyOf = form => `${prefix}${who()}:${location.pathname}:${nameOf(form)}`;

/** Boxes that people fill; of the hidden ones only the number that makes a repeated request count once. */
const typed = form => [...form.elements].filter(field => field.name && !isSecret(field) && field.type !== "file"
    && field.tagName !== "BUTTON" && (field.type !== "hidden") && field.tagName !== "FIELDSET");
const request = form => [...form.elements].find(f => f.type === "hidden" && /(^|\.)requestId$/i.test(f.name));

const isTick = field => field.type === "checkbox" || field.type === "radio";
const valueOf = field => isTick(field) ? field.checked : field.value;

const read = key => JSON.parse(sessionStorage.getItem(key) ?? "null");
const write = (key, kept) => sessionStorage.setItem(key, JSON.stringify(kept));

function keep(form) {
    if (!who()) return;
    write(keyOf(form), {
        at: new Date().toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Shanghai" }),
        values: typed(form).map(field => [field.name, valueOf(field)]), request: request(form)?.value,
    });
}

document.addEventListener("input", event => {
    const form = event.target.closest?.("form");
    if (form && forms().includes(form)) keep(form);
});

document.addEventListener("submit", event => {
    const form = event.target;
    if (form.matches?.("[data-sign-out]")) return forget();
    if (!forms().includes(form)) return;
    if (!navigator.onLine) {
        event.preventDefault();
        line(form, "data-offline");
        return;
    }
    const kept = read(keyOf(form));
    if (kept) write(keyOf(form), { ...kept, sent: true });
});

function forget() {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}

const refused = () => document.querySelector("main .findings, main .fault:not(:empty), main [aria-invalid=true]");

/** After a send one is led on, to another page or to this one by another way; a refusal shows the form again. */
function settle() {
    const way = performance.getEntriesByType("navigation")[0];
    const here = new Set(forms().map(keyOf));
    for (const key of Object.keys(sessionStorage).filter(k => k.startsWith(prefix))) {
        const kept = read(key);
        if (!kept.sent) continue;
        if (refused()) write(key, { ...kept, sent: undefined, shown: true });
        else if (!here.has(key) || way?.redirectCount > 0 || document.querySelector("main .receipt"))
            sessionStorage.removeItem(key);
        else write(key, { ...kept, sent: undefined });
    }
}

function restore(form) {
    const key = keyOf(form);
    const kept = read(key);
    if (!kept) return;
    // The answer to a refused form shows what was sent; that is newer than nothing.
    if (kept.shown) return write(key, { ...kept, shown: undefined });
    const fields = typed(form);
    const seen = new Map();
    let changes = false;
    for (const [name, value] of kept.values) {
        const nth = seen.get(name) ?? 0;
        seen.set(name, nth + 1);
        const field = fields.filter(f => f.name === name)[nth];
        if (!field || valueOf(field) === value) continue;
        if (isTick(field)) field.checked = value;
        else field.value = value;
        changes = true;
    }
    if (!changes) return;
    const number = request(form);
    if (number && kept.request) number.value = kept.request;
    line(form, "data-restored", kept.at);
}

/** One line above the form: what was restored, and the way to be rid of it. */
function line(form, what, at) {
    const pattern = words();
    if (!pattern) return;
    form.previousElementSibling?.matches("[data-draft-said]") && form.previousElementSibling.remove();
    const made = pattern.content.firstElementChild.cloneNode(true);
    made.querySelector("[data-draft-text]").textContent = pattern.content.firstElementChild
        .getAttribute(what).replace("{0}", at ?? "");
    const discard = made.querySelector("[data-draft-discard]");
    discard.hidden = what !== "data-restored";
    discard.addEventListener("click", () => {
        sessionStorage.removeItem(keyOf(form));
        form.reset();
        made.remove();
    });
    form.before(made);
}

let restored;

function start() {
    if (!who() || restored === document.querySelector("main")?.firstElementChild) return;
    settle();
    for (const form of forms()) restore(form);
    restored = document.querySelector("main")?.firstElementChild;
}

start();
globalThis.Blazor?.addEventListener?.("enhancedload", () => { restored = undefined; start(); });
