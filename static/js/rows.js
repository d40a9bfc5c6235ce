// A grid of cells: Enter goes from row to row instead of sending the form.
(() => {
  "use strict";
  const form = document.querySelector("form[data-rows]");
  if (!form) return;
  const cells = [...form.querySelectorAll("input[data-step]")];
  form.addEventListener("keydown", (event) => {
    const at = cells.indexOf(event.target);
    if (at < 0 || event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = cells[at + (event.shiftKey ? -1 : 1)];
    (next || form.querySelector(".bulk button")).focus();
  });
})();
