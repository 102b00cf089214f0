// The link that is dragged to the bookmarks bar. Its code runs on the page that is read, not here: it posts that
// page's mark-up to Reader. The form stands in a closed shadow root, out of sight of the page's own scripts.
export default function ({ data, parentElement }) {
  if (parentElement._made) return;
  parentElement._made = true;
  const root = document.createElement("div");
  root.className = "bookmark";
  const link = document.createElement("a");
  const address = bookmarklet(new URL(`.${data.path}`, appRoot()).href, data.token);
  link.href = address;
  link.textContent = "Send to Reader";
  const state = document.createElement("span");
  state.setAttribute("role", "status");
  link.addEventListener("click", (event) => {
    event.preventDefault();
    state.textContent = "Drag it to the bookmarks bar; it works on the page you read.";
  });
  const copy = document.createElement("button");
  copy.type = "button";
  copy.textContent = "Copy its address instead";
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(address);
      state.textContent = "Copied: make a new bookmark and paste it as its address.";
    } catch {
      state.textContent = "This browser does not allow copying; drag the link.";
    }
  });
  root.append(link, copy, state);
  parentElement.append(root);
}

const appRoot = () => location.origin + location.pathname.replace(/[^/]*$/, "");

function bookmarklet(action, token) {
  const send = `(() => {
    const host = document.createElement("div");
    const form = document.createElement("form");
    Object.assign(form, { method: "POST", action: ${JSON.stringify(action)}, target: "_blank",
      enctype: "multipart/form-data", acceptCharset: "utf-8" });
    const fields = { token: ${JSON.stringify(token)}, url: location.href,
      html: "<!doctype html>" + document.documentElement.outerHTML };
    for (const [name, value] of Object.entries(fields)) {
      const field = document.createElement("textarea");
      field.name = name;
      field.value = value;
      form.append(field);
    }
    addEventListener("securitypolicyviolation", (event) => {
      if (event.effectiveDirective === "form-action")
        alert("This site forbids sending the page. Save it (Ctrl+S) and drop the file on Reader.");
    }, { once: true });
    host.attachShadow({ mode: "closed" }).append(form);
    host.hidden = true;
    document.documentElement.append(host);
    HTMLFormElement.prototype.submit.call(form);
    host.remove();
  })()`;
  return `javascript:${encodeURIComponent(send.replace(/\n\s*/g, " "))}`;
}
