// The chat page of the rehearsal: shows one user's chat, does what a user can do, moves the clock. No framework, no build.

const $ = (id) => document.getElementById(id);
const phone = matchMedia("(max-width: 52rem)");
const touch = matchMedia("(pointer: coarse)"); // There Enter makes a new line, as in the app.

/** An element with properties, attributes (those with a dash, and role) and children. Texts are always text, never HTML. */
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes("-") || name === "role") element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** A sign from the page's own set of drawings; never read out. */
function icon(name) {
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  drawing.setAttribute("class", "i");
  drawing.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#i-${name}`);
  drawing.append(use);
  return drawing;
}

/** What the browser may forget without harm. */
const memory = {
  get: (name) => { try { return localStorage.getItem(name); } catch { return null; } },
  set: (name, value) => { try { localStorage.setItem(name, value); } catch { /* Private windows may refuse. */ } },
};

const chat = {
  user: Number(memory.get("user")) || 1001,
  version: 0,
  toasts: null, // How many answers to taps were seen; null: not known yet.
  start: null, // Which run of the server this is.
  messages: new Map(),
  waiting: new Map(), // Tap id -> the button that waits for its answer.
  replyTo: null,
  editing: null,
  planned: [],
  offset: 0,
  username: "",
  inline: null, // The inline query that is being typed,
  answers: null, // and the latest answers to one.
  watch: null,
};

// Talking to the server.

async function ask(path, options = {}) {
  const answer = await fetch(`/sim/${path}`, options);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.error || answer.statusText);
  return body;
}

async function act(what, body = {}) {
  try {
    const sent = JSON.stringify({ user: chat.user, ...body });
    return (await ask(what, { method: "POST", headers: { "Content-Type": "application/json" }, body: sent })).result;
  } catch (error) {
    toast(error.message);
    return null;
  }
}

/** Follow one user's chat for as long as it is shown: each request is held until something changes. */
async function follow() {
  chat.watch?.abort();
  const watch = (chat.watch = new AbortController());
  while (!watch.signal.aborted) {
    try {
      const wait = chat.version ? 25 : 0;
      const query = `user=${chat.user}&since=${chat.version}&wait=${wait}&toasts=${chat.toasts ?? 0}`;
      const state = await ask(`state?${query}`, { signal: watch.signal });
      if (watch.signal.aborted) return;
      $("offline").hidden = true;
      if (chat.start && chat.start !== state.start) {
        guide.enter(null);
        return restart();
      }
      show(state);
    } catch (error) {
      if (watch.signal.aborted) return;
      $("offline").hidden = false;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

/** Begin anew: another user, or another run of the server. */
function restart() {
  Object.assign(chat, { version: 0, toasts: null, start: null, replyTo: null, editing: null, planned: [] });
  chat.messages.clear();
  chat.waiting.clear();
  $("messages").replaceChildren();
  showContext();
  follow();
}

// Showing the chat.

function show(state) {
  const first = chat.version === 0;
  chat.start = state.start;
  chat.version = state.version;
  chat.offset = state.offset;
  chat.username = state.bot.username;
  document.title = `${state.bot.name} · rehearsal`;
  $("bot-name").textContent = state.bot.name;
  showDoing(state.doing);
  showPeople(state.users);
  showCommands(state.bot.commands);
  state.gone.forEach(remove);
  showMessages(state.messages, first);
  showKeyboard(state.keyboard);
  chat.answers = state.inline;
  if (chat.inline) showInline();
  showStart(state);
  for (const answer of chat.toasts === null ? [] : state.toasts) showAnswer(answer);
  chat.toasts = (chat.toasts ?? 0) + state.toasts.length;
  if (first || scroll.pinned) toEnd();
  showClock();
  refreshPlanned();
  guide.look(state.messages);
}

let doingEnds = 0;

/** What the bot is doing is shown for five seconds, as in Telegram, or until its message comes. */
function showDoing(doing) {
  clearTimeout(doingEnds);
  $("doing").textContent = doing ? (doing === "typing" ? "typing …" : "sending …") : "bot";
  if (doing) doingEnds = setTimeout(() => showDoing(null), 5000);
}

function showMessages(messages, first) {
  const list = $("messages");
  const added = document.createDocumentFragment();
  let last = [...chat.messages.values()].at(-1)?.data ?? null;
  for (const data of messages) {
    const known = chat.messages.get(data.id);
    const item = render(data);
    if (known) {
      const focused = known.item.contains(document.activeElement);
      known.item.replaceWith(item);
      if (focused) item.querySelector("button, a")?.focus();
    } else {
      if (!last || dayOf(last.at) !== dayOf(data.at)) added.append(dateLine(data.at));
      if (!first) item.classList.add("fresh");
      added.append(item);
      last = data;
    }
    chat.messages.set(data.id, { data, item });
  }
  list.append(added);
}

function remove(id) {
  chat.messages.get(id)?.item.remove();
  chat.messages.delete(id);
}

function dateLine(at) {
  const words = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" }).format(new Date(at));
  return make("div", { className: "date" }, make("span", { textContent: words }));
}

const dayOf = (at) => new Date(at).toDateString();
const hourOf = (at) => new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(new Date(at));

function render(data) {
  const { content } = data;
  const bubble = make("div", { className: "bubble" });
  bubble.append(make("span", { className: "hidden", textContent: data.mine ? "You: " : "Bot: " }));
  if (content.forward_origin) bubble.append(origin(content.forward_origin));
  if (data.reply_to) bubble.append(replied(data.reply_to));
  bubble.append(...media(content));
  const text = content.text ?? content.caption;
  if (text) bubble.append(make("div", { className: "body" }, formatted(text, content.entities ?? content.caption_entities ?? [])));
  bubble.append(meta(data));
  const stack = make("div", { className: "stack" }, bubble);
  if (data.buttons.length) stack.append(board(data));
  const item = make("div", { className: data.mine ? "mine" : "theirs" }, stack);
  item.dataset.id = data.id;
  return item;
}

function origin(from) {
  const name = from.sender_user?.first_name ?? from.sender_user_name ?? "somebody";
  return make("div", { className: "origin", textContent: `Forwarded from ${name}` });
}

function replied(id) {
  const text = summary(chat.messages.get(id)?.data);
  const button = make("button", { type: "button", className: "replied", textContent: text, "aria-label": `In reply to: ${text}` });
  button.onclick = () => chat.messages.get(id)?.item.scrollIntoView({ block: "center" });
  return button;
}

function summary(data) {
  if (!data) return "a deleted message";
  const { content } = data;
  const kind = ["contact", "location", "document", "photo", "voice", "sticker"].find((name) => content[name]);
  return (content.text ?? content.caption ?? kind ?? "a message").slice(0, 120);
}

function meta(data) {
  const line = make("div", { className: "meta" });
  if (data.reactions.length) line.append(make("span", { className: "reactions", textContent: data.reactions.join("") }));
  if (data.edited) line.append("edited");
  line.append(make("time", { textContent: hourOf(data.at), dateTime: data.at }));
  const more = make("button", { type: "button", "aria-label": "What to do with this message", "aria-haspopup": "menu" }, icon("dots"));
  more.onclick = () => openMenu(more, messageActs(data.id));
  line.append(more);
  return line;
}

function messageActs(id) {
  const { data } = chat.messages.get(id);
  const text = data.content.text ?? data.content.caption;
  const acts = [["Reply", () => { chat.replyTo = id; chat.editing = null; showContext(); }]];
  if (data.mine && text) acts.push(["Edit", () => edit(id)]);
  if (text) acts.push(["Copy text", () => copy(text)]);
  acts.push(["Delete", async () => { await act("delete", { message_id: id }); $("text").focus(); }]);
  return acts;
}

function media(content) {
  const found = [];
  if (content.photo) {
    const size = content.photo.at(-1);
    const picture = make("img", { className: "photo", src: `/sim/file/${size.file_id}`, alt: content.caption || "A picture", loading: "lazy" });
    if (size.width > 1) Object.assign(picture, { width: size.width, height: size.height });
    picture.style.aspectRatio = `${size.width} / ${size.height}`;
    found.push(picture);
  }
  const { document: file, contact, location: place } = content;
  if (file) {
    const link = card("file", file.file_name ?? "file", bytes(file.file_size), "a");
    Object.assign(link, { href: `/sim/file/${file.file_id}`, download: file.file_name ?? "file" });
    found.push(link);
  }
  if (contact) found.push(card("person", contact.first_name, contact.phone_number));
  if (place) found.push(card("place", "A place", `${place.latitude.toFixed(3)}, ${place.longitude.toFixed(3)}`));
  if (content.users_shared) found.push(card("person", "People", content.users_shared.users.map((user) => user.first_name).join(", ")));
  if (content.voice) found.push(card("play", "Voice note", `${content.voice.duration} s`));
  if (content.sticker) found.push(make("div", { className: "sticker", textContent: content.sticker.emoji ?? "▦", role: "img", "aria-label": "Sticker" }));
  return found;
}

function card(sign, title, detail, tag = "div") {
  const words = make("span", {}, make("b", { textContent: title }), make("small", { textContent: detail }));
  return make(tag, { className: "card" }, make("span", { className: "sign" }, icon(sign)), words);
}

const bytes = (size) => (size < 1024 ? `${size} bytes` : `${Math.round(size / 1024)} KB`);

// Formatting: entities are ranges of UTF-16 units, which is what JavaScript's strings count in.

function formatted(text, entities) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return nested(text, 0, text.length, sorted);
}

function nested(text, start, end, entities) {
  const piece = document.createDocumentFragment();
  let at = start;
  for (let index = 0; index < entities.length; index++) {
    const entity = entities[index];
    if (entity.offset < at || entity.offset >= end) continue;
    piece.append(text.slice(at, entity.offset));
    const stop = Math.min(entity.offset + entity.length, end);
    const inside = entities.slice(index + 1).filter((other) => other.offset < stop);
    piece.append(styled(entity, nested(text, entity.offset, stop, inside), text.slice(entity.offset, stop)));
    // The line after a block begins by itself; its line break would show as an empty line.
    at = BLOCKS.has(entity.type) && text[stop] === "\n" ? stop + 1 : stop;
  }
  piece.append(text.slice(at, end));
  return piece;
}

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s" };

function styled(entity, inner, words) {
  switch (entity.type) {
    case "bold": case "italic": case "underline": case "strikethrough":
      return make(TAGS[entity.type], {}, inner);
    case "code": return code(words);
    case "pre": return block(words);
    case "spoiler": return spoiler(inner);
    case "blockquote": return make("blockquote", {}, inner);
    case "expandable_blockquote": return foldable(inner, words);
    case "text_link": return link(entity.url, inner);
    case "url": return link(/^[a-z]+:/i.test(words) ? words : `http://${words}`, inner);
    case "email": return link(`mailto:${words}`, inner);
    case "bot_command": return command(words);
    case "date_time": return make("time", { dateTime: new Date(entity.unix_time * 1000).toISOString() }, inner);
    default: return make("span", {}, inner);
  }
}

function link(address, inner) {
  // What a user or a bot typed must never become a script.
  if (!/^(https?|tg|mailto):/i.test(address)) return make("span", {}, inner);
  return make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, inner);
}

function command(words) {
  const button = make("button", { type: "button", className: "link", textContent: words });
  button.onclick = () => say(words);
  return button;
}

function code(words) {
  const text = make("code", { className: "copyable", textContent: words, title: "Copy", "aria-label": `${words}, copy` });
  return pressable(text, () => copy(words));
}

/** A button that breaks across lines as words do, which a real one cannot. */
function pressable(element, run) {
  element.setAttribute("role", "button");
  element.tabIndex = 0;
  element.onclick = run;
  element.onkeydown = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    run();
  };
  return element;
}

function block(words) {
  const button = make("button", { type: "button", textContent: "Copy", "aria-label": "Copy this block" });
  button.onclick = () => copy(words);
  const text = make("pre", { textContent: words });
  text.onclick = () => { if (!String(getSelection())) copy(words); };
  return make("div", { className: "block" }, text, button);
}

function spoiler(inner) {
  const secret = make("span", { "aria-hidden": "true" }, inner);
  const label = make("span", { className: "hidden", textContent: "Hidden text, press to show" });
  const hidden = make("span", { className: "spoiler" }, secret, label);
  const open = () => {
    hidden.classList.add("open");
    for (const name of ["role", "tabindex"]) hidden.removeAttribute(name);
    hidden.onclick = hidden.onkeydown = null;
    label.remove();
    secret.removeAttribute("aria-hidden");
  };
  return pressable(hidden, open);
}

function foldable(inner, words) {
  const quote = make("blockquote", {}, make("div", { className: "inner" }, inner));
  // Three lines of a bubble hold about this much; a shorter quote has nothing to unfold.
  if (words.length < 160 && words.split("\n").length <= 3) return quote;
  quote.classList.add("folded");
  const button = make("button", { type: "button", className: "unfold", textContent: "Show all", "aria-expanded": "false" });
  button.onclick = () => {
    const folded = quote.classList.toggle("folded");
    button.textContent = folded ? "Show all" : "Show less";
    button.setAttribute("aria-expanded", String(!folded));
  };
  quote.append(button);
  return quote;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast("Copied");
  } catch {
    toast("This browser does not let the page copy");
  }
}

// Keyboards, toasts and alerts.

function board(data) {
  const rows = data.buttons.map((row) => make("div", {}, ...row.map((button) => key(data.id, button))));
  return make("div", { className: "board", role: "group", "aria-label": "Buttons" }, ...rows);
}

function key(id, button) {
  const looks = `key ${button.style ?? ""}`;
  if (button.url) {
    const opens = make("a", { className: looks, href: button.url, target: "_blank", rel: "noopener noreferrer" }, button.text, icon("open"));
    return opens;
  }
  const made = make("button", { type: "button", className: looks, textContent: button.text });
  if (button.copy_text) made.onclick = () => copy(button.copy_text.text);
  else if (button.callback_data) made.onclick = () => press(made, id, button.callback_data);
  else made.onclick = () => {
    $("text").value = `@${chat.username} ${button.switch_inline_query ?? button.switch_inline_query_current_chat ?? ""}`;
    $("text").focus();
    askInline();
  };
  if (button.copy_text) made.append(icon("copy"));
  return made;
}

async function press(button, id, data) {
  guide.tapped ||= SENT.test(button.textContent);
  button.setAttribute("aria-busy", "true");
  const tap = await act("press", { message_id: id, button: data });
  if (!tap) return button.removeAttribute("aria-busy");
  if (chat.waiting.has(tap)) { // The answer was here before the tap's own.
    chat.waiting.delete(tap);
    return button.removeAttribute("aria-busy");
  }
  chat.waiting.set(tap, button);
  // Telegram gives up waiting as well.
  setTimeout(() => { if (chat.waiting.delete(tap)) button.removeAttribute("aria-busy"); }, 15000);
}

function showAnswer({ query, text, alert }) {
  const button = chat.waiting.get(query);
  if (button) {
    button.removeAttribute("aria-busy");
    chat.waiting.delete(query);
  } else {
    chat.waiting.set(query, null);
  }
  if (!text) return;
  if (!alert) return toast(text);
  $("alert-text").textContent = text;
  $("alert").showModal();
}

function toast(text) {
  const line = make("p", { textContent: text });
  $("toasts").append(line);
  setTimeout(() => line.remove(), 3500);
}

$("alert-close").onclick = () => $("alert").close();

function showKeyboard(rows) {
  const keys = $("keys");
  keys.hidden = !rows?.length;
  keys.replaceChildren(...(rows ?? []).map((row) => make("div", {}, ...row.map((button) => {
    const made = make("button", { type: "button", className: "key", textContent: button.text });
    made.onclick = () => act("press", { button: button.text });
    return made;
  }))));
}

function showCommands(commands) {
  $("commands").hidden = commands.length === 0;
  $("commands").onclick = () => openMenu($("commands"), commands.map(({ command: name, description }) => [`/${name}`, () => say(`/${name}`), description]));
}

function showStart(state) {
  const fresh = chat.messages.size === 0;
  $("empty").hidden = !fresh;
  $("about").textContent = state.bot.about || "Text me whom you met and what you promised. I remember, and help you follow up.";
  $("start").hidden = !(fresh || state.blocked);
  $("start").textContent = state.blocked ? "Unblock" : "Start";
  $("start").onclick = async () => { await (state.blocked ? act("unblock") : say("/start")); $("text").focus(); };
  $("composer").hidden = state.blocked;
}

/** Be somebody else; each finds their first minute where they left it. */
function become(user) {
  if (user === chat.user) return;
  guide.leave(chat.user);
  chat.user = user;
  memory.set("user", user);
  restart();
  guide.enter(user);
}

function showPeople(users) {
  const names = users.map((user) => user.id + user.first_name).join();
  if ($("people").dataset.names !== names) {
    $("people").dataset.names = names;
    $("people").replaceChildren(...users.map((user) => {
      const button = make("button", { type: "button", textContent: user.first_name, title: `Be ${user.first_name}` });
      button.dataset.user = user.id;
      button.onclick = () => become(user.id);
      return button;
    }));
  }
  for (const button of $("people").children) button.setAttribute("aria-pressed", String(Number(button.dataset.user) === chat.user));
}

// Scrolling: whoever is at the end stays there, whatever grows; whoever scrolled up is left in peace.

const scroll = { pinned: true, last: 0 };

function isAtEnd() {
  const { scrollHeight, scrollTop, clientHeight } = $("scroll");
  return scrollHeight - scrollTop - clientHeight < 40;
}

function toEnd() {
  scroll.pinned = true;
  $("scroll").scrollTop = $("scroll").scrollHeight;
}

$("scroll").addEventListener("scroll", () => {
  const { scrollTop } = $("scroll");
  // Only a person scrolls up; the page itself only ever goes down.
  if (isAtEnd()) scroll.pinned = true;
  else if (scrollTop < scroll.last) scroll.pinned = false;
  scroll.last = scrollTop;
  $("to-end").hidden = scroll.pinned;
}, { passive: true });
// Heights of what was never drawn are guesses, pictures come late, the guide comes and goes.
const growth = new ResizeObserver(() => { if (scroll.pinned) toEnd(); });
growth.observe($("messages"));
growth.observe($("scroll"));
$("to-end").onclick = () => { toEnd(); $("text").focus(); };

// Writing.

async function say(text) {
  if (!text.trim()) return null;
  const reply = chat.replyTo;
  chat.replyTo = null;
  showContext();
  toEnd();
  return act("say", reply ? { text, reply_to: reply } : { text });
}

function edit(id) {
  chat.editing = id;
  chat.replyTo = null;
  const { content } = chat.messages.get(id).data;
  $("text").value = content.text ?? content.caption;
  grow();
  showContext();
}

function showContext() {
  const id = chat.editing ?? chat.replyTo;
  $("context").hidden = !id;
  if (id) $("context-text").textContent = `${chat.editing ? "Editing" : "Replying to"}: ${summary(chat.messages.get(id)?.data)}`;
  $("text").focus({ preventScroll: true });
}

// "@bot words" asks the bot inline; its answers stand above the field, and one tap sends one.

let inlineSoon = 0;

function askInline() {
  clearTimeout(inlineSoon);
  const start = `@${chat.username} `;
  const text = $("text").value;
  if (!text.startsWith(start)) return endInline();
  inlineSoon = setTimeout(async () => {
    chat.inline = await act("inline", { query: text.slice(start.length) });
    showInline(); // The answers may have been quicker than the query's own id.
  }, 300);
}

function showInline() {
  if (chat.answers?.query !== chat.inline) return; // None yet, or those of an older query.
  const { query, results } = chat.answers;
  $("answers").hidden = false;
  const buttons = results.map(({ id, title, about }) => {
    const button = make("button", { type: "button" }, title, make("small", { textContent: about }));
    button.onclick = () => {
      $("text").value = "";
      endInline();
      act("choose", { query, result: id });
      $("text").focus();
    };
    return button;
  });
  $("answers").replaceChildren(...(buttons.length ? buttons : ["Nothing fits."]));
}

function endInline() {
  chat.inline = null;
  $("answers").hidden = true;
}

function cancelContext() {
  if (chat.editing) $("text").value = "";
  chat.editing = chat.replyTo = null;
  grow();
  showContext();
}

function grow() {
  const text = $("text");
  text.style.height = "auto";
  text.style.height = `${Math.min(text.scrollHeight, 144)}px`;
}

$("context-close").onclick = cancelContext;
$("text").addEventListener("input", () => { grow(); askInline(); });
$("text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing && !touch.matches) {
    event.preventDefault();
    $("composer").requestSubmit();
  } else if (event.key === "Escape" && (chat.editing || chat.replyTo)) {
    event.stopPropagation();
    cancelContext();
  } else if (event.key === "ArrowUp" && !$("text").value) {
    const mine = [...chat.messages.values()].filter(({ data }) => data.mine && data.content.text).at(-1);
    if (mine) { event.preventDefault(); edit(mine.data.id); }
  }
});
$("composer").addEventListener("submit", async (event) => {
  event.preventDefault();
  const text = $("text").value;
  if (!text.trim()) return;
  $("text").value = "";
  grow();
  endInline();
  if (chat.editing) {
    const id = chat.editing;
    chat.editing = null;
    showContext();
    await act("edit", { message_id: id, text });
  } else {
    await say(text);
  }
});

// Menus and dialogs.

let menuOpener = null;

function openMenu(opener, acts) {
  if (menuOpener === opener) return closeMenu();
  closeMenu();
  menuOpener = opener;
  opener.setAttribute("aria-expanded", "true");
  const menu = $("menu");
  menu.replaceChildren(...acts.map(([label, run, detail]) => {
    const item = make("button", { type: "button", role: "menuitem", tabIndex: -1, textContent: label });
    if (detail) item.append(make("small", { textContent: detail }));
    item.onclick = () => { closeMenu(); run(); };
    return item;
  }));
  menu.setAttribute("aria-label", opener.getAttribute("aria-label"));
  menu.hidden = false;
  const box = opener.getBoundingClientRect();
  const below = box.bottom + menu.offsetHeight + 8 < innerHeight;
  menu.style.left = `${Math.max(8, Math.min(box.left, innerWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${Math.max(8, below ? box.bottom + 4 : box.top - menu.offsetHeight - 4)}px`;
  menu.firstElementChild?.focus();
}

function closeMenu(refocus = false) {
  $("menu").hidden = true;
  menuOpener?.setAttribute("aria-expanded", "false");
  if (refocus) menuOpener?.focus();
  menuOpener = null;
}

$("menu").addEventListener("keydown", (event) => {
  const items = [...$("menu").children];
  const at = items.indexOf(document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (next !== undefined) { event.preventDefault(); items.at(next % items.length).focus(); }
  if (event.key === "Tab") closeMenu(true);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  if (!$("menu").hidden) closeMenu(true);
  else if ($("panel").classList.contains("open")) togglePanel(false);
});
document.addEventListener("pointerdown", (event) => {
  if (!$("menu").hidden && !$("menu").contains(event.target) && !menuOpener?.contains(event.target)) closeMenu();
});

/** A small form: fields are [name, label, value] or [name, label, {choice: value}]. Resolves with the values, or null. */
function form(title, fields) {
  $("ask-title").textContent = title;
  $("ask-fields").replaceChildren(...fields.flatMap(([name, label, value]) => {
    const input = typeof value === "object"
      ? make("select", {}, ...Object.keys(value).map((choice) => make("option", { textContent: choice, value: value[choice] })))
      : make(name === "text" ? "textarea" : "input", { value, required: true });
    Object.assign(input, { name, id: `ask-${name}` });
    return [make("label", { htmlFor: input.id, textContent: label }), input];
  }));
  $("ask").showModal();
  return new Promise((resolve) => {
    $("ask-form").onsubmit = (event) => {
      event.preventDefault();
      resolve(Object.fromEntries(new FormData($("ask-form"))));
      $("ask").close();
    };
    $("ask").onclose = () => { resolve(null); $("text").focus(); };
  });
}
$("ask-cancel").onclick = () => $("ask").close();

const PLACES = { Lisbon: "38.722,-9.139", Berlin: "52.52,13.405", "New York": "40.713,-74.006", "São Paulo": "-23.55,-46.633", Tokyo: "35.676,139.65" };

async function sendContact() {
  const given = await form("Send a contact", [["first_name", "Name", "Ana Silva"], ["phone_number", "Phone", "+351 910 000 000"]]);
  if (given) act("contact", given);
}
async function sendLocation() {
  const given = await form("Send a place", [["place", "Place", PLACES]]);
  if (!given) return;
  const [latitude, longitude] = given.place.split(",").map(Number);
  act("location", { latitude, longitude });
}
async function sendForward() {
  const given = await form("Forward a message", [["from_name", "Whose", "Ana"], ["text", "Their words", "Great to meet you at AWS!"]]);
  if (given) act("forward", given);
}
async function sendFile() {
  const file = $("file").files[0];
  $("file").value = "";
  if (!file) return;
  const reader = new FileReader();
  reader.onload = () => act("file", { name: file.name, content_type: file.type, data: reader.result.split(",")[1] ?? "" });
  reader.readAsDataURL(file);
}
$("file").onchange = sendFile;
$("attach").onclick = () => openMenu($("attach"), [
  ["Contact", sendContact],
  ["Place", sendLocation],
  ["File or picture", () => $("file").click()],
  ["Forwarded message", sendForward],
  ["Voice note", () => act("media", { kind: "voice" })],
  ["Sticker", () => act("media", { kind: "sticker" })],
]);
$("more").onclick = () => openMenu($("more"), [
  ["Show the first minute again", () => guide.begin()],
  ["Block the bot", () => act("block")],
]);

// The time machine.

const now = () => new Date(Date.now() + chat.offset * 1000);
const LONG = { weekday: "long", day: "numeric", month: "long", year: "numeric" };

function showClock() {
  const at = now();
  $("now").dateTime = at.toISOString();
  $("now").textContent = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" }).format(at);
  const hours = Math.round(chat.offset / 3600);
  const words = Math.abs(hours) >= 48 ? `${Math.round(Math.abs(hours) / 24)} days` : `${Math.abs(hours)} h`;
  $("offset").textContent = Math.abs(chat.offset) < 60 ? "real time" : `${words} ${hours < 0 ? "behind" : "ahead"}`;
}
setInterval(showClock, 5000);

function at9(day) {
  const moment = new Date(day);
  moment.setHours(9, 0, 0, 0);
  return moment;
}

const JUMPS = {
  real: () => ({ to: "real" }),
  hour: () => ({ by: 3600 }),
  week: () => ({ by: 7 * 86400 }),
  tomorrow: () => ({ to: at9(now().getTime() + 86400000).toISOString() }),
  next: () => ({ to: "next" }),
};

function jump(body) {
  if (phone.matches) togglePanel(false);
  return act("clock", body);
}
$("jumps").onclick = (event) => { if (event.target.dataset.jump) jump(JUMPS[event.target.dataset.jump]()); };
$("day").onsubmit = (event) => {
  event.preventDefault();
  jump({ to: at9(`${$("day-date").value}T00:00`).toISOString() });
};

function togglePanel(open) {
  $("panel").classList.toggle("open", open);
  $("open-panel").setAttribute("aria-expanded", String(open));
  if (open) $("panel").querySelector("button").focus();
  else $("open-panel").focus();
}
$("open-panel").onclick = () => togglePanel(!$("panel").classList.contains("open"));

// The calendar of what is planned, in the bot's own words.

let plannedSoon = 0;

/** Ask a moment after the last change: a change often comes in a row of them. */
function refreshPlanned() {
  clearTimeout(plannedSoon);
  plannedSoon = setTimeout(async () => {
    const { user } = chat;
    try {
      const { planned } = await ask(`planned?user=${user}`);
      if (user === chat.user) showPlanned(planned);
    } catch { /* The next change asks again. */ }
  }, 120);
}

function showPlanned(planned) {
  chat.planned = planned;
  const ahead = planned.filter((entry) => new Date(entry.due) > now());
  document.querySelector('[data-jump="next"]').disabled = ahead.length === 0;
  showMonth(ahead);
  const lines = [];
  let day = "";
  for (const entry of planned) {
    const on = new Intl.DateTimeFormat("en-GB", LONG).format(new Date(entry.due));
    if (on !== day) lines.push(make("li", { className: "on", textContent: on }));
    day = on;
    lines.push(make("li", {}, planLine(entry)));
  }
  if (!lines.length) lines.push(make("li", { className: "nothing", textContent: "Nothing yet. Send a note, and what Sincerely plans stands here." }));
  $("agenda").replaceChildren(...lines);
}

const KINDS = { linkedin_note: "LinkedIn note", re_engage: "re-engage", how_did_it_go: "how did it go?" };

function planLine(entry) {
  const due = new Date(entry.due);
  const kind = KINDS[entry.kind] ?? entry.kind.replaceAll("_", " ");
  const words = [make("b", { textContent: entry.name }), ` · ${kind} · ${hourOf(entry.due)}`, make("small", { textContent: entry.reason })];
  const button = make("button", { type: "button", title: "Jump there" }, ...words);
  button.onclick = () => jump({ to: new Date(due.getTime() + 1000).toISOString() });
  button.disabled = due <= now();
  return button;
}

function showMonth(ahead) {
  const first = new Date((ahead[0] ? new Date(ahead[0].due) : now()).getTime());
  first.setDate(1);
  const days = new Map();
  for (const entry of ahead) {
    const key = dayOf(entry.due);
    days.set(key, [...(days.get(key) ?? []), entry]);
  }
  const caption = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric" }).format(first);
  const heads = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map((name) => make("th", { scope: "col", textContent: name.slice(0, 2), "aria-label": name }));
  const rows = [make("tr", {}, ...heads)];
  const cursor = new Date(first);
  cursor.setDate(1 - ((first.getDay() + 6) % 7));
  do {
    const row = make("tr");
    for (let index = 0; index < 7; index++, cursor.setDate(cursor.getDate() + 1)) row.append(dayCell(cursor, first, days));
    rows.push(row);
  } while (cursor.getMonth() === first.getMonth());
  $("month").replaceChildren(make("caption", { textContent: caption }), ...rows);
}

function dayCell(day, first, days) {
  const cell = make("td");
  if (day.getMonth() !== first.getMonth()) return cell;
  if (day.toDateString() === now().toDateString()) cell.className = "today";
  const entries = days.get(day.toDateString());
  if (!entries) {
    cell.textContent = day.getDate();
    return cell;
  }
  const names = entries.map((entry) => entry.name).join(", ");
  const button = make("button", { type: "button", textContent: day.getDate(), title: names, "aria-label": `${new Intl.DateTimeFormat("en-GB", LONG).format(day)}: ${names}` });
  button.onclick = () => jump({ to: new Date(new Date(entries[0].due).getTime() + 1000).toISOString() });
  cell.append(button);
  return cell;
}

// Colours.

const THEMES = ["automatic", "light", "dark"];
const wantsDark = matchMedia("(prefers-color-scheme: dark)");

function paint() {
  const theme = memory.get("theme") ?? "automatic";
  document.documentElement.dataset.theme = theme === "automatic" ? (wantsDark.matches ? "dark" : "light") : theme;
  $("theme").title = `Colours: ${theme}`;
  $("theme").setAttribute("aria-label", `Colours: ${theme}`);
}
wantsDark.addEventListener("change", paint);
$("theme").onclick = () => {
  const next = THEMES[(THEMES.indexOf(memory.get("theme") ?? "automatic") + 1) % THEMES.length];
  memory.set("theme", next);
  paint();
};

// The first minute: one note kept to its end. Each step ends when the bot has answered what the step asked for.

const NOTES = [
  "met Ana at AWS, loves sailing, send article Tue",
  "coffee with Ben from Contoso yesterday, two golden retrievers, he'll send the deck by Friday",
  "Priya, CTO at Nimbus, struggling with multi-cloud security, connect on LinkedIn",
];
const LINK = "https://example.org/night-sailing";
const SENT = /\bsent\b/i;

const isSent = (button) => button.callback_data && SENT.test(button.text);

/** The latest message of the bot that can be answered with Sent. */
const latestToSend = () => [...chat.messages.values()].reverse().find(({ data }) => !data.mine && data.buttons.flat().some(isSent));

function clickSent() {
  const found = latestToSend();
  if (!found) return toast("There is nothing to send yet");
  const at = found.data.buttons.flat().findIndex(isSent);
  found.item.querySelectorAll(".key")[at].click();
}

function replyWithLink() {
  chat.replyTo = latestToSend()?.data.id ?? null;
  say(LINK);
}

const tapSent = { label: "Tap Sent", run: clickSent };
const jumpNext = { label: "Jump to what comes next", run: () => jump({ to: "next" }) };

const STEPS = [
  {
    text: "Text a note as you would to a friend. Tap one of these, or write your own.",
    acts: NOTES.map((note) => ({ label: note, run: () => say(note) })),
    isOver: (fresh) => fresh.length > 0 && newSince(({ data }) => data.mine && !data.content.text?.startsWith("/")),
  },
  {
    text: "Noted and planned: the calendar shows when to write, and why. Jump there.",
    acts: [jumpNext],
    isOver: () => newSince(({ data }) => !data.mine && data.buttons.flat().some(isSent)),
  },
  {
    text: "The moment has come, with a draft to copy. You would send it yourself; then tell Sincerely.",
    acts: [tapSent],
    isOver: (fresh) => guide.tapped && fresh.length > 0,
  },
  {
    text: "Suppose no answer comes. A week later it nudges: once, and only with something new. Jump on.",
    acts: [jumpNext],
    isOver: () => newSince(({ data }) => !data.mine),
  },
  {
    text: "Give it something worth sending: reply with a link. It writes the nudge; send that, and tap Sent again.",
    acts: [{ label: `Reply ${LINK}`, run: replyWithLink }, tapSent],
    isOver: (fresh) => guide.tapped && fresh.length > 0,
  },
  { text: "Two thoughtful messages without an answer: now it rests, and the calendar says until when. Write a note of your own.", acts: [], isOver: () => false },
];

const newSince = (fits) => [...chat.messages.values()].some((shown) => shown.data.id > guide.mark && fits(shown));

const guide = {
  step: -1, // Not decided yet whether it is wanted.
  mark: 0, // The last message before this step.
  tapped: false, // Whether Sent was tapped in this step.
  left: new Map(), // User -> where they were.
  begin() {
    memory.set("guide", "on");
    this.go(0);
  },
  leave(user) {
    this.left.set(user, { step: this.step, mark: this.mark, tapped: this.tapped });
  },
  enter(user) {
    Object.assign(this, this.left.get(user) ?? { step: -1, mark: 0, tapped: false });
    this.draw();
  },
  end() {
    memory.set("guide", "off");
    this.go(STEPS.length);
    $("text").focus();
  },
  go(step) {
    Object.assign(this, { step, tapped: false, mark: Math.max(0, ...chat.messages.keys()) });
    this.draw();
  },
  draw() {
    const { step } = this;
    $("guide").hidden = !STEPS[step];
    if ($("guide").hidden) return;
    const { text, acts } = STEPS[step];
    $("guide-step").textContent = `Your first minute · ${step + 1} of ${STEPS.length}`;
    $("guide-text").textContent = text;
    $("guide-skip").textContent = step === STEPS.length - 1 ? "Close" : "Skip";
    $("guide-acts").replaceChildren(...acts.map(({ label, run }) => {
      const button = make("button", { type: "button", textContent: label, className: acts.length < 3 ? "main" : "" });
      button.onclick = run;
      return button;
    }));
  },
  /** See whether what just happened ends the step. It begins with the first answer to a newcomer's Start. */
  look(messages) {
    const fresh = messages.filter((message) => !message.mine);
    if (this.step < 0 && chat.messages.size) {
      const newcomer = memory.get("guide") !== "off" && chat.messages.size < 4;
      this.go(newcomer ? 0 : STEPS.length);
    } else if (STEPS[this.step]?.isOver(fresh)) {
      this.go(this.step + 1);
    }
  },
};

$("guide-skip").onclick = () => guide.end();

paint();
showClock();
follow();
$("text").focus();
