// Inspections on site: a count that works without network and is sent once, a signature drawn on the screen, where a
// picture was taken. Pages work without it; everything listens on the document, since pages change without being
// loaded anew.

import * as outbox from "./offline.js";
import { say } from "./console.js";

const countForm = () => document.querySelector("form[data-site-count]");

// Counting

const lines = form => form.querySelector("#scanned").value.split("\n").map(l => l.trim()).filter(Boolean);

const rows = () => [...document.querySelectorAll("tr[data-package]")];

/** The package a scan names: a label's address holds its code. Codes differ in length: the longest that fits. */
const rowOf = (text, all = rows()) => all.filter(r => text.includes(r.dataset.package))
    .sort((a, b) => b.dataset.package.length - a.dataset.package.length)[0];

function mark(form) {
    const all = rows();
    const found = new Set(lines(form).map(l => rowOf(l, all)).filter(Boolean));
    for (const row of all) row.classList.toggle("found", found.has(row));
    form.querySelector("[data-count-done]").textContent = found.size;
}

function keepDraft(form) {
    const measured = [...form.querySelectorAll("[data-measure]")].map(box => [box.name, box.value]);
    localStorage.setItem(form.dataset.shelf, JSON.stringify({ scanned: lines(form), measured }));
}

function restoreDraft(form) {
    const kept = localStorage.getItem(form.dataset.shelf);
    if (!kept) return;
    const draft = JSON.parse(kept);
    form.querySelector("#scanned").value = draft.scanned.join("\n");
    for (const [name, value] of draft.measured) {
        const box = form.elements[name];
        if (box) box.value = value;
    }
}

function take(form, text) {
    const code = text.trim();
    if (!code) return;
    const row = rowOf(code);
    const name = row?.dataset.package ?? code;
    const known = lines(form);
    const word = known.includes(name) ? form.dataset.again : row ? form.dataset.known : form.dataset.strange;
    if (!known.includes(name)) form.querySelector("#scanned").value = [...known, name].join("\n");
    const last = form.querySelector("[data-count-last]");
    last.textContent = `${name}: ${word}`;
    last.className = `last ${row ? "good" : "bad"}`;
    say(last.textContent);
    mark(form);
    keepDraft(form);
}

document.addEventListener("change", event => {
    const form = countForm();
    if (!form) return;
    if (event.target.id === "site-scan") take(form, event.target.value);
    else if (event.target.form === form) {
        mark(form);
        keepDraft(form);
    }
});

document.addEventListener("submit", async event => {
    const form = event.target;
    if (!form.matches?.("form[data-site-count]") || !outbox.person()) return;
    event.preventDefault();
    const measured = [...form.querySelectorAll("[data-measure]")].filter(box => box.value.trim()).map(box => ({
        product: box.dataset.product, lot: box.dataset.lot, quantity: box.value.trim(), unit: box.dataset.unit,
    }));
    const button = form.querySelector("button:not([type])");
    button.disabled = true;
    const site = form.elements["Form.Site"].value;
    const entry = await outbox.keep(
        `/api/inspections/${form.dataset.siteCount}/counts`,
        { site, at: new Date().toISOString(), scanned: lines(form), measured }, { label: site });
    // It lies in the outbox now: opened again, the page begins a count of its own.
    localStorage.removeItem(form.dataset.shelf);
    form.querySelector("[data-count-last]").textContent = form.dataset.kept;
    follow(form, entry.requestId, button);
});

/** Goes on when it was recorded; says why when it was refused. */
function follow(form, requestId, button) {
    const look = async () => {
        const entry = (await outbox.entries()).find(e => e.requestId === requestId);
        if (entry?.state === "waiting") return;
        document.removeEventListener("outbox", look);
        if (entry?.state === "sent") {
            location.href = form.dataset.back;
        } else {
            button.disabled = false;
            keepDraft(form);
            form.querySelector("[data-count-last]").textContent = entry?.why ?? "";
        }
    };
    document.addEventListener("outbox", look);
    look();
}

// Signing

let pen;

function place(canvas, event) {
    const box = canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height];
}

document.addEventListener("pointerdown", event => {
    const canvas = event.target.closest?.("canvas[data-ink]");
    if (!canvas) return;
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    pen = canvas.getContext("2d");
    pen.lineWidth = 3;
    pen.lineCap = "round";
    pen.beginPath();
    pen.moveTo(...place(canvas, event));
    canvas.dataset.drawn = "yes";
});

document.addEventListener("pointermove", event => {
    const canvas = event.target.closest?.("canvas[data-ink]");
    if (!canvas || !pen) return;
    pen.lineTo(...place(canvas, event));
    pen.stroke();
});

addEventListener("pointerup", () => { pen = undefined; });

document.addEventListener("click", event => {
    if (event.target.closest?.("[data-ink-clear]")) {
        const canvas = document.querySelector("canvas[data-ink]");
        canvas.getContext("2d").clearRect(0, 0, canvas.width, canvas.height);
        delete canvas.dataset.drawn;
    } else if (event.target.closest?.("[data-place-get]")) {
        locate(event.target.closest("form"));
    }
});

document.addEventListener("submit", event => {
    if (!event.target.matches?.("form[data-ink-form]")) return;
    const canvas = event.target.querySelector("canvas[data-ink]");
    event.target.querySelector("[data-ink-text]").value = canvas.dataset.drawn ? canvas.toDataURL("image/png") : "";
}, true);

// Where a picture was taken

function locate(form) {
    const says = form.querySelector("[data-place-says]");
    navigator.geolocation.getCurrentPosition(found => {
        form.querySelector("[data-place=latitude]").value = found.coords.latitude.toFixed(6);
        form.querySelector("[data-place=longitude]").value = found.coords.longitude.toFixed(6);
        form.querySelector("[data-place=accuracy]").value = Math.round(found.coords.accuracy);
        says.textContent = says.dataset.known;
    }, () => { says.textContent = says.dataset.unknown; }, { enableHighAccuracy: true, timeout: 20_000 });
}

document.addEventListener("change", event => {
    const form = event.target.closest?.("form[data-place-form]");
    const file = event.target.files?.[0];
    if (form && file) form.querySelector("[data-place=at]").value = new Date(file.lastModified).toISOString();
});

function start() {
    for (const button of document.querySelectorAll("[data-place-get]")) button.hidden = !navigator.geolocation;
    const form = countForm();
    if (!form || form.dataset.ready) return;
    form.dataset.ready = "yes";
    form.querySelector("[data-scan-area]").hidden = false;
    restoreDraft(form);
    mark(form);
}
start();
globalThis.Blazor?.addEventListener?.("enhancedload", start);
