// A picture taken on site: made small enough to be sent, with the place and the time of the phone. The form works
// without this; the picture then goes as it is, without a place.

const bytesMost = 4_500_000;
const sideMost = 2_400;
const placeWait = 15_000;

document.addEventListener("submit", async event => {
    const form = event.target;
    if (!form.matches?.("[data-onsite-photo]") || form.dataset.ready === "yes") return;
    event.preventDefault();
    if (form.dataset.ready === "wait") return;
    form.dataset.ready = "wait";
    const says = form.querySelector("[data-onsite-says]");
    says.textContent = says.dataset.locating;
    const set = (name, value) => { form.querySelector(`[data-onsite="${name}"]`).value = value; };
    const file = form.querySelector("input[type=file]");
    const taken = file.files[0];
    if (taken) set("takenAt", new Date(Math.min(taken.lastModified, Date.now())).toISOString());
    const [place] = await Promise.all([locate(), shrink(file).catch(() => {})]);
    if (place) {
        set("latitude", place.coords.latitude.toFixed(6));
        set("longitude", place.coords.longitude.toFixed(6));
        set("accuracy", Math.round(place.coords.accuracy));
    }
    says.textContent = place ? says.dataset.located : says.dataset.unlocated;
    form.dataset.ready = "yes";
    form.requestSubmit();
    // Sent again after a lost network, it is located again.
    setTimeout(() => { delete form.dataset.ready; }, 1_000);
});

function locate() {
    if (!navigator.geolocation) return Promise.resolve(null);
    return new Promise(done => navigator.geolocation.getCurrentPosition(
        done, () => done(null), { enableHighAccuracy: true, timeout: placeWait, maximumAge: 60_000 }));
}

/** A camera's picture may be larger than what is taken. */
async function shrink(input) {
    const file = input.files[0];
    if (!file || file.size <= bytesMost || !file.type.startsWith("image/")) return;
    const picture = await createImageBitmap(file);
    const part = Math.min(1, sideMost / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * part);
    canvas.height = Math.round(picture.height * part);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const small = await new Promise(done => canvas.toBlob(done, "image/jpeg", 0.85));
    if (!small) return;
    const sent = new DataTransfer();
    sent.items.add(new File([small], file.name.replace(/\.[^.]*$/, "") + ".jpg",
        { type: "image/jpeg", lastModified: file.lastModified }));
    input.files = sent.files;
}
