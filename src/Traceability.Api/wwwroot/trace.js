// The trace picture: dragging moves it, buttons and Ctrl with the wheel change its size, arrow keys walk its boxes.
// Without this the picture scrolls and its links work.

const smallest = 0.15;
const largest = 2;

function equip(canvas) {
    if (canvas.dataset.ready) return;
    canvas.dataset.ready = "yes";
    const svg = canvas.querySelector("svg");
    const full = { width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
    let scale = 1;

    const zoom = (wanted, at) => {
        const next = Math.min(largest, Math.max(smallest, wanted));
        const box = canvas.getBoundingClientRect();
        const x = (at?.clientX ?? box.left + box.width / 2) - box.left;
        const y = (at?.clientY ?? box.top + box.height / 2) - box.top;
        const keep = next / scale;
        const left = (canvas.scrollLeft + x) * keep - x;
        const top = (canvas.scrollTop + y) * keep - y;
        scale = next;
        svg.setAttribute("width", full.width * scale);
        svg.setAttribute("height", full.height * scale);
        canvas.scrollTo(left, top);
    };
    const fit = () => zoom(Math.min(1, canvas.clientWidth / full.width, canvas.clientHeight / full.height));

    const bar = document.createElement("div");
    bar.className = "trace-zoom";
    for (const [text, name, act] of [
        ["＋", "in", () => zoom(scale * 1.25)], ["－", "out", () => zoom(scale / 1.25)], ["", "fit", fit],
        ["", "full", () => zoom(1)]]) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "second";
        button.textContent = text || canvas.dataset[name];
        if (text) button.setAttribute("aria-label", canvas.dataset[name]);
        button.title = canvas.dataset[name];
        button.addEventListener("click", act);
        bar.append(button);
    }
    canvas.before(bar);

    canvas.addEventListener("wheel", event => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        zoom(scale * (event.deltaY < 0 ? 1.1 : 1 / 1.1), event);
    }, { passive: false });

    let grip = null;
    let moved = false;
    canvas.addEventListener("pointerdown", event => {
        if (event.pointerType !== "mouse" || event.button !== 0) return;
        grip = { x: event.clientX, y: event.clientY, left: canvas.scrollLeft, top: canvas.scrollTop };
        moved = false;
    });
    addEventListener("pointermove", event => {
        if (!grip) return;
        if (Math.abs(event.clientX - grip.x) + Math.abs(event.clientY - grip.y) > 5) moved = true;
        if (moved) canvas.scrollTo(grip.left + grip.x - event.clientX, grip.top + grip.y - event.clientY);
    });
    addEventListener("pointerup", () => { grip = null; });
    canvas.addEventListener("click", event => {
        if (moved) { event.preventDefault(); event.stopPropagation(); }
    }, true);
    canvas.addEventListener("dragstart", event => event.preventDefault());

    // Arrow keys: to the nearest box in that direction.
    canvas.addEventListener("keydown", event => {
        const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
        const here = event.target.closest?.("a.node");
        if (!step || !here) return;
        const from = middle(here);
        let best = null;
        for (const node of svg.querySelectorAll("a.node")) {
            const to = middle(node);
            const along = (to.x - from.x) * step[0] + (to.y - from.y) * step[1];
            const across = Math.abs((to.x - from.x) * step[1]) + Math.abs((to.y - from.y) * step[0]);
            if (along > 4 && (!best || along + 2 * across < best.far)) best = { node, far: along + 2 * across };
        }
        if (!best) return;
        event.preventDefault();
        best.node.focus();
        best.node.scrollIntoView({ block: "nearest", inline: "nearest" });
    });

    const wanted = svg.querySelector("a.shown") ?? svg.querySelector("a.node.asked");
    if (full.width * full.height > 4 * canvas.clientWidth * canvas.clientHeight) zoom(0.6);
    if (wanted) {
        const at = wanted.getBoundingClientRect();
        const box = canvas.getBoundingClientRect();
        canvas.scrollBy(at.left - box.left - box.width / 2 + at.width / 2, at.top - box.top - box.height / 2);
    }
}

function middle(node) {
    const box = node.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

const equipAll = () => document.querySelectorAll("[data-trace]").forEach(equip);
equipAll();
// A link inside the console exchanges the page without loading this again.
globalThis.Blazor?.addEventListener?.("enhancedload", equipAll);
