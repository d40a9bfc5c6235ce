// Files go to the server one at a time: <form data-uploading="address of one file" data-renews="ids of what shows them">.
// js/parcels.js keeps and sends them; here they are chosen, and the list is shown anew when they have arrived.
(() => {
  "use strict";
  for (const form of document.querySelectorAll("form[data-uploading]")) begin(form);

  function begin(form) {
    form.querySelector("[data-send]").hidden = true; // a chosen file goes by itself
    form.querySelector("[data-camera]").hidden = false;
    for (const input of form.querySelectorAll("input[type=file]")) {
      input.addEventListener("change", () => { const files = [...input.files]; input.value = ""; window.parcels.take(files, { to: form.dataset.uploading }); });
    }
    document.addEventListener("parcels:sent", (event) => { if (event.detail === form.dataset.uploading) renew(form); });
  }
  async function renew(form) {
    try {
      const answer = await fetch(location.href, { credentials: "same-origin" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const id of form.dataset.renews.split(" ")) {
        const now = page.getElementById(id), old = document.getElementById(id);
        if (now) old?.replaceWith(document.adoptNode(now)); else old?.remove();
      }
    } catch { /* what was sent is there; the next look shows it */ }
  }
})();
