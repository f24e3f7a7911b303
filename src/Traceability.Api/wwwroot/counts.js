// Counting: the scan box answers at once and is empty for the next code; what was scanned stays in the browser.

/** Sends every code that ends with Enter to the page. The box is emptied here: a scanner does not wait for a server. */
export function watch(id, page) {
    const box = document.getElementById(id);
    if (!box) return;
    box.focus();
    box.addEventListener("keydown", event => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        const text = box.value.trim();
        box.value = "";
        if (text) page.invokeMethodAsync("ScannedAsync", text);
    });
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
