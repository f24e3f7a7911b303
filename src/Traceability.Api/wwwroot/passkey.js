// Passkeys: made on the page of the own sign-in, shown on the sign-in page. Both stay hidden where a browser has none.

const can = () => isSecureContext && "PublicKeyCredential" in globalThis
    && "parseCreationOptionsFromJSON" in PublicKeyCredential;

async function post(path, body) {
    const answer = await fetch(`/api/account/passkeys${path}`, {
        method: "POST", headers: { "Content-Type": "application/json" }, body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    const said = text ? JSON.parse(text) : {};
    if (answer.ok) return said;
    throw new Error(Object.values(said.errors ?? {}).flat().join(" ") || said.title || "");
}

function act(place, work) {
    const button = place.querySelector("button");
    const wrong = place.querySelector("[role=alert]");
    place.hidden = false;
    button.onclick = async () => {
        button.disabled = true;
        wrong.hidden = true;
        try {
            await work();
        } catch (why) {
            // What the browser says of a cancelled question is in its own words; what the server says is ours.
            wrong.textContent = why instanceof DOMException || !why.message ? place.dataset.failed : why.message;
            wrong.hidden = false;
        } finally {
            button.disabled = false;
        }
    };
}

/** On the page of the own sign-in. */
export function offer() {
    const place = document.querySelector("[data-passkey]");
    if (!place || !can()) return;
    act(place, async () => {
        const options = PublicKeyCredential.parseCreationOptionsFromJSON(await post("/options"));
        const made = await navigator.credentials.create({ publicKey: options });
        const name = place.querySelector("input").value.trim() || "—";
        await post("/", { name, credential: JSON.stringify(made) });
        location.assign("/account?done=passkey");
    });
}

const door = document.getElementById("by-passkey");
if (door && can()) {
    act(door, async () => {
        const options = PublicKeyCredential.parseRequestOptionsFromJSON(await post("/sign-in-options"));
        const shown = await navigator.credentials.get({ publicKey: options });
        const { goTo } = await post("/sign-in", {
            credential: JSON.stringify(shown), returnUrl: door.dataset.return || null,
        });
        location.assign(goTo);
    });
}
