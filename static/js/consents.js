// The grid of dates: Enter and the arrows go from row to row instead of sending the form.
(() => {
  "use strict";
  const form = document.querySelector("form[data-rows]");
  if (!form) return;
  const dates = [...form.querySelectorAll("input[data-day]")];
  form.addEventListener("keydown", (event) => {
    const at = dates.indexOf(event.target);
    if (at < 0 || event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = dates[at + (event.shiftKey ? -1 : 1)];
    (next || form.querySelector(".bulk button")).focus();
  });
})();
