// What the pages for the way need on every page: the service worker, the outbox, the camera, signing out with care.
// Everything listens on the document, since pages change without being loaded anew.

import * as outbox from "./offline.js";
import { say } from "./console.js";

const tries = 20_000;
const kept = ["/scan", "/trips", "/counts", "/inspections/count"];

const one = name => document.querySelector(`[${name}]`);

// Scans

/** A code that was typed, scanned by hand or read by the camera: kept first, then sent. */
async function scanned(code) {
    if (!code) return;
    const body = { code, at: new Date().toISOString() };
    await outbox.keep("/api/scans", body, { code, trip: new URLSearchParams(location.search).get("trip") });
}

document.addEventListener("submit", async event => {
    const form = event.target;
    if (form.matches?.("[data-scan-form]")) {
        event.preventDefault();
        const box = form.querySelector("[data-scan]");
        const code = box.value.trim();
        box.value = "";
        box.focus();
        await scanned(code);
    } else if (form.matches?.("[data-sign-out]") && form.dataset.sure !== "yes") {
        event.preventDefault();
        await signOut(form);
    }
});

document.addEventListener("scanned", event => {
    if (!one("data-scan-form")) return;
    event.preventDefault();
    scanned(event.detail);
});

// Signing out

async function signOut(form) {
    if (!outbox.person()) return leave(form);
    await outbox.send();
    const left = (await outbox.waiting()).length + (await outbox.walks()).filter(w => w.scans.length > 0).length;
    if (left === 0) return leave(form);
    const dialog = one("data-outbox-dialog");
    dialog.querySelector("[data-outbox-number]").textContent = left;
    dialog.showModal();
}

async function leave(form) {
    await outbox.clear();
    form.dataset.sure = "yes";
    form.requestSubmit();
}

document.addEventListener("click", async event => {
    const on = name => event.target.closest?.(`[${name}]`);
    if (on("data-outbox-stay")) one("data-outbox-dialog").close();
    else if (on("data-outbox-send")) {
        one("data-outbox-dialog").close();
        await signOut(one("data-sign-out"));
    } else if (on("data-outbox-drop")) await leave(one("data-sign-out"));
    else if (on("data-entry")) await outbox.drop(on("data-entry").dataset.entry);
    else if (on("data-camera-open")) (await import("./scan.js")).open(on("data-camera"));
    else if (on("data-camera-close")) (await import("./scan.js")).close();
    else if (on("data-camera-light")) (await import("./scan.js")).light();
});

// What is seen of the outbox

function element(name, text, className) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
}

function link(address, text) {
    const made = element("a", text);
    made.href = address;
    return made;
}

function line(entry, words) {
    const item = element("li", "", `entry ${entry.state} ${entry.said?.isGood === false ? "bad" : ""}`);
    const word = { waiting: words.waiting, sent: words.sent, refused: words.refused }[entry.state];
    item.append(element("strong", word, "state"), " ",
        element("span", entry.said?.says ?? entry.code ?? entry.label ?? words.count, "says"));
    if (entry.said?.warning) item.append(element("p", entry.said.warning, "late"));
    if (entry.why) item.append(element("p", entry.why, "late"));
    if (entry.state === "refused" && entry.page) item.append(" ", link(entry.page, words.again));
    if (entry.state === "sent" && entry.said?.number && entry.page)
        item.append(" ", link(`/counts/${entry.said.number}`, words.sheet));
    if (entry.state === "sent" && entry.code) {
        const more = element("a", words.more);
        more.href = `/scan?code=${encodeURIComponent(entry.code)}`;
        item.append(" ", more);
    }
    if (entry.state === "refused") {
        const away = element("button", words.drop, "plain");
        away.type = "button";
        away.dataset.entry = entry.requestId;
        item.append(" ", away);
    }
    return item;
}

async function draw() {
    if (!outbox.person()) return;
    const all = await outbox.entries();
    const waits = all.filter(e => e.state === "waiting").length;
    const bar = one("data-outbox-bar");
    if (bar) {
        bar.hidden = waits === 0;
        bar.textContent = `${waits} ${bar.dataset.text}`;
    }
    const box = one("data-outbox");
    if (box) {
        box.hidden = all.length === 0;
        one("data-outbox-says").textContent = waits > 0 ? box.dataset.kept : "";
        one("data-outbox-list").replaceChildren(...all.slice(0, one("data-checklist") ? 5 : 50).map(e => line(e, box.dataset)));
    }
    tick(all);
    cameras();
}

/** A camera that is not open can be opened, also where a live page has drawn it just now. */
function cameras() {
    for (const button of document.querySelectorAll("[data-camera]:not([data-opened]) [data-camera-open][hidden]"))
        button.hidden = false;
}

new MutationObserver(cameras).observe(document.body, { childList: true, subtree: true });

/** Ticks the list of a consignment; a label's address holds its code, the server's answer has it plain. */
function tick(all) {
    const list = one("data-checklist");
    if (!list) return;
    const here = all.filter(e => e.trip === list.dataset.checklist);
    const rows = [...list.querySelectorAll("[data-code]")];
    const found = new Set();
    for (const entry of here) {
        const row = rows.find(r => entry.said?.code === r.dataset.code || entry.code.includes(r.dataset.code));
        if (row) found.add(row);
        else entry.strange = entry.state === "sent";
    }
    for (const row of rows) row.classList.toggle("found", found.has(row));
    for (const row of found) row.querySelector("[data-tick]").textContent = "✓";
    const strange = here.filter(e => e.strange).map(e => e.said.code);
    const left = rows.length - found.size;
    const says = rows.length === 0 ? "" : left === 0 ? list.dataset.all : `${list.dataset.left} ${left} / ${rows.length}`;
    one("data-checklist-says").textContent =
        [says, strange.length ? `⚠ ${strange.join(", ")}: ${list.dataset.strange}` : ""].filter(Boolean).join(" · ");
}

document.addEventListener("outbox", async () => {
    await draw();
    const newest = (await outbox.entries())[0];
    if (newest?.said?.says) say(newest.said.says);
});

// The service worker keeps the pages that are used on the way

async function warm(registration) {
    const links = [...document.querySelectorAll("nav a")].map(a => new URL(a.href).pathname);
    const pages = kept.filter(path => links.includes(path));
    const worker = (await navigator.serviceWorker.ready).active ?? registration.active;
    worker?.postMessage({ warm: pages });
}

if ("serviceWorker" in navigator) {
    navigator.serviceWorker.register("/sw.js").then(registration => {
        if (outbox.person() && navigator.onLine) warm(registration);
    }).catch(() => say(""));
}

addEventListener("online", () => outbox.send());
setInterval(() => outbox.send(), tries);

const start = async () => {
    if (!outbox.person()) return;
    await outbox.tidy();
    await draw();
    outbox.send();
    if (one("data-walk") || one("data-walks")) (await import("./walk.js")).start();
    if (one("data-passkey")) (await import("./passkey.js")).offer();
};
start();
globalThis.Blazor?.addEventListener?.("enhancedload", start);
