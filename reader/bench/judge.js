// Judges a document the way a browser reads it: what could act, and what would be loaded.

const ACTIVE = ["script", "iframe", "frame", "object", "embed", "applet", "base", "form", "portal", "link", "meta",
  "audio", "video", "source", "track", "foreignobject", "animate", "set", "use", "template", "slot"];
const ADDRESSES = ["href", "src", "srcset", "action", "formaction", "poster", "background", "data", "ping",
  "xlink:href", "lowsrc", "dynsrc", "manifest", "longdesc", "cite", "imagesrcset"];
const LOADS = ["src", "srcset", "poster", "background", "data", "lowsrc", "dynsrc", "imagesrcset", "manifest"];

/** The protocol Chromium gives an address, or "" where it is none. */
function protocolOf(value) {
  try {
    return new URL(value, "https://reader.test/page").protocol;
  } catch {
    return "";
  }
}

/** What is active or remote below `root`: [kind, words] each; `allowed` are [tag] that are our own. */
function judge(root, allowed = []) {
  const found = [];
  root.querySelectorAll("*").forEach((element) => {
    const tag = element.localName.toLowerCase();
    if (ACTIVE.includes(tag) && !allowed.includes(tag)) found.push(["element", tag]);
    for (const { name, value } of element.attributes) {
      const lower = name.toLowerCase();
      if (lower.startsWith("on")) found.push(["handler", `${tag} ${name}=${value.slice(0, 60)}`]);
      if (lower === "style" && /url\s*\(|@import|expression|image-set|\\/i.test(value)) {
        found.push(["style", `${tag} ${value.slice(0, 60)}`]);
      }
      if (!ADDRESSES.includes(lower)) continue;
      const protocol = protocolOf(value);
      const embedded = tag === "img" && lower === "src" && /^data:image\//i.test(value.trim());
      if (!["http:", "https:", "mailto:"].includes(protocol) && !embedded) {
        found.push(["address", `${tag} ${name}=${value.slice(0, 60)}`]);
      }
      if (LOADS.includes(lower) && !embedded) found.push(["load", `${tag} ${name}=${value.slice(0, 60)}`]);
    }
    if (tag === "style" && /url\s*\(|@import|expression|image-set|\\/i.test(element.textContent)) {
      found.push(["style", element.textContent.slice(0, 60)]);
    }
    if (tag === "template") found.push(...judge(element.content, allowed));
  });
  return found;
}

/** As `judge`, of mark-up that is parsed but not shown. */
function judgeMarkup(markup, allowed) {
  return judge(new DOMParser().parseFromString(markup, "text/html"), allowed);
}

/** As `judge`, of the document inside a sandbox document's inner frame; the outer one is ours. */
function judgeSandboxed(markup) {
  const outer = new DOMParser().parseFromString(markup, "text/html");
  const frames = [...outer.querySelectorAll("iframe")];
  const bad = frames.length === 1 && frames[0].getAttribute("sandbox") === "" ? [] : [["frame", markup.slice(0, 80)]];
  const policies = [...outer.querySelectorAll("meta[http-equiv]")];
  if (!policies.some((meta) => meta.content.startsWith("default-src 'none'"))) bad.push(["policy", "missing"]);
  bad.push(...judge(outer, ["iframe", "meta"]).filter(([kind]) => kind !== "load"));
  const inner = new DOMParser().parseFromString(frames[0] ? frames[0].srcdoc : "", "text/html");
  return [...bad, ...judge(inner, ["meta"])];
}

/** As `judge`, of the document that the reading view shows in its frame: its policy must be there. */
function judgeRendered(markup) {
  const shown = new DOMParser().parseFromString(markup, "text/html");
  const policies = [...shown.querySelectorAll("meta[http-equiv]")];
  const bad = policies.some((meta) => meta.content.startsWith("default-src 'none'")) ? [] : [["policy", "missing"]];
  return [...bad, ...judge(shown, ["meta"])];
}
