// Small help for every page of the console: the box on top, scanners that type, codes that copy.
// Pages work without it; nothing here decides anything.

import "./drafts.js";
import "./party.js";

const said = () => document.getElementById("said");

/** Says something to a screen reader. */
export function say(text) {
    const region = said();
    if (region) region.textContent = text;
}

// The way past the menu takes the focus with it; the framework's own navigation would only scroll.
document.addEventListener("click", event => {
    if (!event.target.closest?.("a.skip")) return;
    event.preventDefault();
    document.getElementById("main")?.focus();
}, true);

// Keys: "/" or F2 go to the box on top.
document.addEventListener("keydown", event => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key === "F2" || (event.key === "/" && !typing)) {
        const box = document.querySelector("[data-find]");
        if (box) {
            event.preventDefault();
            box.focus();
            box.select();
        }
    }
});

// A hand scanner types fast and ends with Enter. Where no field has the focus, its code goes to the page's scan box,
// or to the box on top.
const wedge = { text: "", last: 0 };
const gapMost = 60;
document.addEventListener("keydown", event => {
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    const now = performance.now();
    if (now - wedge.last > gapMost) wedge.text = "";
    wedge.last = now;
    if (event.key === "Enter") {
        if (wedge.text.length >= 6) {
            event.preventDefault();
            deliver(wedge.text);
        }
        wedge.text = "";
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
        wedge.text += event.key;
    }
}, true);

/** Puts a scanned code where the page wants it. */
export function deliver(code) {
    const box = document.querySelector("[data-scan]") ?? document.querySelector("[data-find]");
    if (!box) return;
    box.value = code;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.dispatchEvent(new Event("change", { bubbles: true }));
    box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    // One box of many is filled and no more: the form is sent by its button.
    if (box.form && !box.hasAttribute("data-live") && !box.hasAttribute("data-fill")) box.form.requestSubmit();
}

// Enter in a live scan box is the end of a code, not of the form.
document.addEventListener("keydown", event => {
    if (event.key !== "Enter" || !event.isTrusted || !event.target.matches?.("[data-scan][data-live]")) return;
    event.preventDefault();
    event.target.dispatchEvent(new Event("change", { bubbles: true }));
    // At once: a fast scanner is at the next code already.
    event.target.value = "";
});

// A live scan box is empty again before the next scan comes; the page has taken the code with the event.
document.addEventListener("change", event => {
    const box = event.target;
    if (!box.matches?.("[data-scan][data-live]")) return;
    const taken = box.value;
    setTimeout(() => { if (box.value === taken) box.value = ""; });
});

// A page that is to be put on paper says so itself.
document.addEventListener("click", event => {
    if (event.target.closest?.("[data-print]")) window.print();
});

// Codes copy on click.
document.addEventListener("click", async event => {
    const code = event.target.closest?.(".code[data-copy]");
    if (!code || !navigator.clipboard) return;
    await navigator.clipboard.writeText(code.dataset.copy);
    say(code.dataset.copied);
});
