// Counting: the scan box answers at once and is empty for the next code; what was scanned stays in the browser.

const pages = new WeakMap();
const early = new WeakMap();

// The box is emptied here: a scanner does not wait for a server. What comes before the page asks for it waits.
document.addEventListener("keydown", event => {
    const box = event.target;
    if (event.key !== "Enter" || !box.matches?.("[data-count]")) return;
    event.preventDefault();
    const text = box.value.trim();
    box.value = "";
    if (!text) return;
    const page = pages.get(box);
    if (page) page.invokeMethodAsync("ScannedAsync", text);
    else early.set(box, [...early.get(box) ?? [], text]);
}, true);

/** From now on the page is sent every code that ends with Enter, and first those that came before. */
export function watch(id, page) {
    const box = document.getElementById(id);
    if (!box) return;
    pages.set(box, page);
    for (const text of early.get(box) ?? []) page.invokeMethodAsync("ScannedAsync", text);
    early.delete(box);
    box.focus();
}

const nameOf = key => `kept:${location.pathname}:${key}`;

export function keep(key, text) {
    sessionStorage.setItem(nameOf(key), text);
}

export function kept(key) {
    return sessionStorage.getItem(nameOf(key));
}

export function drop(key) {
    sessionStorage.removeItem(nameOf(key));
}
