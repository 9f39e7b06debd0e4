// Puts the last words of the address that was not found into the search box.
const box = document.querySelector("input[name=q]");
const last = decodeURIComponent(location.pathname).split("/").filter(Boolean).at(-1);
if (box && last) box.value = last.replace(/\.html?$/, "").replaceAll("-", " ");
