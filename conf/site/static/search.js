"use strict";

// Searching: the sections of a language, ranked for a query. A query is a row of units; each can be met in several ways
// (as it stands, without its endings, by another word for it, spelt almost like it), and the best way counts.

const search = (() => {
  const K1 = 2;
  const B = 0.3;
  const WEIGHTS = { title: 8, asked: 3, other: 1.8, anchor: 1.5, above: 1, prose: 1, code: 0.5 };
  // Fields that make a section no longer.
  const FREE = new Set(["above", "other", "anchor", "asked"]);
  // Fields that name the section rather than explain anything.
  const NAMING = new Set(["title", "path", "asked", "other", "anchor"]);
  // `-p` means something else to every command.
  const LETTER = 0.1;
  const SYNONYM = 0.85;
  const SLIP = 0.7;
  const PHRASED = 0.6;
  const BEGINNING = 0.6;
  // Of a word that no page uses the others say more.
  const UNKNOWN = 0.3;
  // Sections that are looked at line by line.
  const LOOKED_AT = 60;
  const LONGEST_GROUP = 4;
  // Kinds of pages that repeat what a chapter explains.
  const STANDING = { corrections: 0.5, glossary: 0.85, index: 0.5, verification: 0.85 };
  // Questions to check oneself name everything and explain little.
  const CHECKING = /(?:^|-)(?:check|questions)$/;
  // Tables of messages lead to the sections that explain them.
  const TROUBLES = /(?:^|-)(?:troubles|problems|mistakes)$/;
  // What a chapter opens with says what will be explained.
  const OPENING = 0.8;
  const ASKING = new Set(
    (
      "a about actually after all already also always am an and any anyone are as at be been being between by can cannot cant could couldnt did didnt difference do does " +
      "doing dont during even ever for from get getting give gives go goes going got had has have having help here how i if im in inside instead " +
      "into is isnt it its just keep keeps let like make makes me mean means my need needs no not of off on one only or other others our out " +
      "please possible really same see should show so some still such tell than that the their them then there these they " +
      "thing things this those to too try trying us use used using vs want wants was way we went what whats when which " +
      "while who why will with without wont work works would you your"
    ).split(" "),
  );
  const QUESTIONS = new RegExp(
    "^(?:" +
      // Words that stand by themselves, with a particle or without.
      "(?:그|이|저|제|내|나|우리|누가|누구|뭐|뭘|뭔|무엇|무슨|어떤|어느|언제|얼마|왜|좀|더|잘|꼭|안|못|때|것|거|게|수|등|걸|건|뜻|의미|경우|이유|" +
      "까닭|예시|몇|개|번|이렇게|그렇게|이런|그런|대해|관련|방법|법|차이|차이점|이거|그냥|자꾸|계속|가능|하나|제일|가장|그럼|혹시|먼저)" +
      "(?:은|는|이|가|을|를|도|의|에|만|로|으로|야|예요|이에요|인가요|인지|뭐야|죠|요|해|한가요|한지|하나요)?" +
      "|(?:하|되)(?:[는고기려면지나게여자도던니며다네죠요어었야][\uac00-\ud7a3]{0,4})?" +
      "|(?:해|돼)(?:[서도야요주줘보봐버]?[\uac00-\ud7a3]{0,3})?|[했됐][\uac00-\ud7a3]{0,3}|[한할될된함됨](?:[다데지까때게수거건]?[\uac00-\ud7a3]{0,2})?" +
      "|(?:있|없)[는어을나다고으지네죠던었][\uac00-\ud7a3]{0,3}|싶[\uac00-\ud7a3]{0,4}|같[은이]?[\uac00-\ud7a3]{0,3}|않[\uac00-\ud7a3]{0,3}|말[고아]?" +
      "|안[되돼됨된될됩][\uac00-\ud7a3]{0,3}|어떻[\uac00-\ud7a3]{0,3}|어떡[\uac00-\ud7a3]{0,3}|뭔[가지][\uac00-\ud7a3]{0,2}|뭐[가지][\uac00-\ud7a3]{0,2}" +
      "|(?:알려|알고|알아|궁금|나오|나와|나옵|다르|다른|달라|좋은|좋을|필요|모르)[\uac00-\ud7a3]{0,4}|나요|떠요|뜹니다|뜨는데?" +
      ")$",
  );
  // Words of asking that say something all the same, but little.
  const VAGUE = new Set(
    (
      "command commands option options flag parameter error errors problem issue message docker 도커 명령 명령어 옵션 에러 오류 문제 " +
      "설정 사용 동작 상태 실행 확인 어디 시 중 후 where way multiple several different same own new simple best check"
    ).split(" "),
  );
  const LITTLE = 0.5;
  const SHORT_PARTICLES = "은는이가을를의에로와과도만";
  const PAIRED = 0.8;
  // A rare word says more than a common one, but not as much more as its rarity would have it.
  const DAMPED = 0.6;
  const COVERED = 0.9;
  const NAMED = 1.6;
  const NEAR = 0.4;
  const WHOLE = 1.2;
  const EXACTLY = 1.25;
  const ALONE = 0.5;

  const indexes = new Map();

  // Adding an index: each token with the sections that hold it, and each section's lines as numbers of tokens.

  function add({ fields, ...document }) {
    const index = {
      ...document,
      sections: (fields[0] || []).map((_, number) => fields.map((field) => field[number])),
      numbers: new Map(),
      tokens: [],
      postings: [],
      lines: [],
      lengths: [],
      squeezed: [],
      rarities: [],
      units: new Map(),
      roots: new Map(),
      letters: new Map(),
    };
    for (const [number, section] of index.sections.entries()) addSection(index, number, section);
    countRoots(index);
    const mean = sum(index.lengths) / (index.lengths.length || 1);
    index.rooms = Float32Array.from(index.lengths, (length) => K1 * (1 - B + (B * length) / mean));
    indexes.set(document.language, index);
    addGroups(index);
  }

  function addSection(index, number, [, anchor, title, above, prose, code, asked = "", other = ""]) {
    const found = new Map();
    const lines = [];
    let length = 0;
    const read = (field, text) => {
      // Several questions about one thing make it no more important.
      const once = field === "asked" || field === "other" ? new Set() : null;
      for (const line of text.split("\n")) {
        if (!line) continue;
        const tokens = tokensIn(index, line);
        // A word of a short title says more of the section than one of a long one.
        const weight = field === "title" ? (2 * WEIGHTS.title) / (1 + Math.max(1, tokens.length / 4)) : WEIGHTS[field];
        for (const token of tokens) {
          if (once?.has(token)) continue;
          once?.add(token);
          const letter = field === "code" && /^-[a-z]$/.test(index.tokens[token]);
          found.set(token, (found.get(token) || 0) + (letter ? LETTER : weight));
        }
        if (!FREE.has(field)) length += tokens.length * weight;
        if (field === "above") continue;
        const core = NAMING.has(field) ? coreIn(index, line) : null;
        lines.push({ field, line, tokens: new Uint32Array(tokens), core });
      }
    };
    read("title", title);
    if (above.length) {
      const path = `${above[above.length - 1]} ${title}`;
      lines.push({ field: "path", line: path, tokens: new Uint32Array(tokensIn(index, path)), core: coreIn(index, path) });
    }
    read("above", above.join("\n"));
    read("asked", asked);
    read("other", other);
    read("anchor", anchor.replace(/^(?:command|correction|term)-/, "").replace(/-/g, " "));
    read("prose", prose);
    read("code", code);
    index.lines.push(lines);
    index.lengths.push(length);
    for (const [token, weight] of found) index.postings[token].push(number, weight);
  }

  function tokensIn(index, line) {
    const tokens = [];
    for (const unit of words.lower(line).match(words.UNIT) || []) {
      let known = index.units.get(unit);
      if (!known) index.units.set(unit, (known = { tokens: words.tokensOf(unit).map((token) => numberOf(index, token)), often: 0 }));
      known.often += 1;
      for (const token of known.tokens) tokens.push(token);
    }
    return tokens;
  }

  // Korean words without their endings, with how often each occurs.
  function countRoots(index) {
    for (const [unit, { often }] of index.units) {
      if (!words.isHangul(unit) || unit.length < 2) continue;
      const [root] = words.rootsOf(unit);
      index.roots.set(root, (index.roots.get(root) || 0) + often);
    }
    index.units = null;
  }

  // The tokens of a line that say what it is about.
  function coreIn(index, line) {
    const units = words.lower(line).match(words.UNIT) || [];
    const telling = units.filter((unit) => !isAsking(unit) && unit !== "docker");
    return new Uint32Array((telling.length ? telling : units).flatMap((unit) => words.coreOf(unit).map((token) => numberOf(index, token))));
  }

  function numberOf(index, token) {
    let number = index.numbers.get(token);
    if (number === undefined) {
      number = index.tokens.length;
      index.numbers.set(token, number);
      index.tokens.push(token);
      index.postings.push([]);
    }
    return number;
  }

  // Words for one thing, found by any of them.
  function addGroups(index) {
    index.groups = new Map();
    index.known = new Set();
    for (const forms of index.terms) {
      const group = forms.map((form) => ({ form, units: words.unitsOf(form) })).filter(({ units }) => units.length);
      for (const { units } of group) {
        for (const unit of units) index.known.add(unit);
        for (const key of keysOf(units)) {
          if (!index.groups.has(key)) index.groups.set(key, []);
          index.groups.get(key).push(group);
        }
      }
    }
  }

  // What a unit may be the same as.
  function namesOf(unit) {
    if (!words.isHangul(unit)) return [words.partsOf(unit).map(words.stem).join("")];
    const verb = words.verbOf(unit);
    return [...new Set([...words.rootsOf(unit), ...(verb ? [verb.length > 1 ? verb : `${verb}다`] : [])])];
  }

  function keysOf(units) {
    return units.reduce((keys, unit) => keys.flatMap((key) => namesOf(unit).map((name) => key + name)), [""]);
  }

  function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
  }

  function holding(index, token) {
    const number = index.numbers.get(token);
    return number === undefined ? 0 : index.postings[number].length / 2;
  }

  function rarity(index, sections) {
    const total = index.lengths.length;
    return Math.log(1 + (total - sections + 0.5) / (sections + 0.5)) ** DAMPED;
  }

  // Reading a query.

  // Names in quotes and paths of an error message are often another's too, but not always.
  const QUOTED = /"[^"]*"|'[^']*'(?![a-z])|\x60[^\x60]*\x60/g;
  const STRANGE = 0.35;
  const BEFORE = 0.7;
  const SMALL = 0.25;

  // Ids, addresses and folders are another's; what remains of an error message is everybody's.
  function generalise(query) {
    return query
      .replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{20,}\S*/gi, " ")
      .replace(/\b(?=[0-9a-f]*\d)[0-9a-f]{10,64}\b/gi, " ")
      .replace(/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?/g, " ")
      .replace(/(?:[\w.@-]*\/)+([\w.@-]*\w)\/?/g, ' "$1" ')
      .replace(/(?<=\s|^)\$(?=\s)/g, " ");
  }

  function isMessage(query) {
    return /[:"]\s/.test(query) && (query.match(/[a-z]{2,}/gi) || []).length > 3;
  }

  function readUnits(index, query) {
    const general = generalise(query);
    const text = words.fold(/[a-z\uac00-\ud7a3]/i.test(general) ? general : query);
    const message = isMessage(query);
    const strange = message ? [...text.matchAll(QUOTED)].map((match) => [match.index, match.index + match[0].length]) : [];
    // What comes last in a message is the cause.
    const cause = message ? text.lastIndexOf(": ") : -1;
    const units = new Map();
    let end = -1;
    for (const match of text.matchAll(words.UNIT)) {
      const [unit] = match;
      // A particle behind a word in Latin letters says nothing.
      const behind = match.index === end && words.isHangul(unit) && words.isParticle(unit);
      end = match.index + unit.length;
      if (behind) continue;
      const quoted = strange.some(([from, to]) => match.index >= from && match.index < to);
      const worth = (quoted ? STRANGE : 1) * (match.index < cause ? BEFORE : 1);
      for (const part of splitUnit(index, unit)) units.set(part, Math.max(units.get(part) || 0, worth));
    }
    const all = [...units].map(([text, worth]) => {
      // Of a message even small words are its own: `no such container`.
      const small = isAsking(text);
      return { text, worth: small && message ? worth * SMALL : worth, asking: small && !message };
    });
    if (all.every(({ asking }) => asking)) for (const unit of all) unit.asking = false;
    return all.slice(0, 60);
  }

  function isAsking(unit) {
    return words.isHangul(unit) ? QUESTIONS.test(unit) : ASKING.has(unit);
  }

  // 포트매핑 is 포트 and 매핑, buildcache is build and cache: a word that no page has, made of two that pages have.
  function splitUnit(index, unit) {
    if (words.isHangul(unit)) {
      if (unit.length < 4 || words.rootsOf(unit).some((root) => isRoot(index, root)) || isVerb(index, unit)) return [unit];
      let best = [];
      for (let at = 2; at + 2 <= unit.length; at += 1) {
        const [front, back] = [unit.slice(0, at), unit.slice(at)];
        if (!isRoot(index, front)) continue;
        const rest = words.rootsOf(back).some((root) => isRoot(index, root)) || isVerb(index, back) ? [back] : splitUnit(index, back);
        const whole = rest.length > 1 || isRoot(index, words.rootsOf(back)[0]) || isVerb(index, back) || isAsking(back);
        if (whole && (!best.length || rest.length + 1 < best.length || (rest.length + 1 === best.length && front.length > best[0].length)))
          best = [front, ...rest];
      }
      return best.length ? best : [unit];
    }
    if (unit.startsWith("-") || /[-_\d]/.test(unit) || unit.length < 6 || holding(index, `=${words.stem(unit)}`)) return [unit];
    if (index.groups.has(words.stem(unit))) return [unit];
    if (alike(index, `=${words.stem(unit)}`, [unit]).length) return [unit];
    for (let at = 3; at + 3 <= unit.length; at += 1) {
      const parts = [unit.slice(0, at), unit.slice(at)];
      if (parts.every((part) => holding(index, `=${words.stem(part)}`) > (part.length < 4 ? 1 : 0))) return parts;
    }
    return [unit];
  }

  function isRoot(index, word) {
    return index.roots.has(word) || index.known.has(word);
  }

  function isVerb(index, unit) {
    const verb = words.verbOf(unit);
    return verb.length > 1 && index.groups.has(verb);
  }

  // The ways to meet a unit: each a row of places, a place being tokens of which one must stand there.
  function waysOf(index, unit, { last, command, copied }) {
    if (words.isHangul(unit)) return hangulWays(index, unit, last);
    const ways = [];
    const parts = words.partsOf(unit);
    if (unit.startsWith("-")) {
      ways.push({ places: [[unit]], worth: 1 });
      for (const long of longOf(index, unit, command)) ways.push({ places: [[long]], worth: 0.95 });
      if (/^-[a-z]{2,4}$/.test(unit)) {
        const letters = [...unit.slice(1)].map((letter) => [`-${letter}`, ...longOf(index, `-${letter}`, command)]);
        ways.push({ places: letters, worth: 0.9 });
      }
      if (unit.length < 4) return ways;
    } else {
      ways.push({ places: parts.map((part) => [`=${words.stem(part)}`]), worth: 1 });
    }
    const joined = `=${parts.slice(0, -1).join("")}${words.stem(parts[parts.length - 1])}`;
    if (parts.length > 1) ways.push({ places: [[joined]], worth: 1 });
    if (unit.startsWith("-")) ways.push({ places: parts.map((part) => [`=${words.stem(part)}`]), worth: 0.6 });
    for (const part of parts) {
      const token = `=${words.stem(part)}`;
      if (last && parts.length === 1) ways.push(...beginnings(index, token));
      // Nobody mistypes what is copied: an unknown word in a message is a name.
      else if (!copied && !holding(index, token) && !index.groups.has(token.slice(1))) ways.push(...alike(index, token, parts));
    }
    return ways;
  }

  function longOf(index, short, command) {
    const meanings = (index.options || []).filter(([, form]) => words.lower(form) === short);
    const named = meanings.filter(([name]) => name && command.includes(name.replace("docker ", "")));
    const most = Math.max(...named.map(([name]) => name.length));
    const usual = meanings.filter(([name]) => name === "docker run");
    const chosen = named.length ? named.filter(([name]) => name.length === most) : usual.length ? usual : meanings;
    return [...new Set(chosen.map(([, , long]) => long))];
  }

  function hangulWays(index, unit, last) {
    const bare = unit.length === 2 && words.isParticle(unit[1]) ? unit[0] : unit.length === 1 ? unit : "";
    const ways = words.rootsOf(unit).map((root, at) => ({ places: words.pairsOf(root).map((pair) => [pair]), worth: at ? 0.98 : 1 }));
    // A word of one syllable stands before any particle.
    if (bare) ways.push({ places: [["", ...SHORT_PARTICLES].map((particle) => bare + particle)], worth: 0.9 });
    const verb = words.verbOf(unit);
    if (verb) ways.push({ places: words.pairsOfVerb(verb), worth: 0.95 });
    const known = ways.some(({ places }) => meets(index, places));
    if (last) ways.push(...beginningsOfHangul(index, unit));
    else if (!known && unit.length > 1 && !namesOf(unit).some((name) => index.groups.has(name))) ways.push(...alikeInHangul(index, words.nounOf(unit)));
    return ways;
  }

  // Whether any section holds something at every place; pairs may stand apart, which is near enough.
  function meets(index, places) {
    return places.every((place) => place.some((token) => holding(index, token)));
  }

  function beginnings(index, token) {
    if (token.length < 3) return [];
    const found = index.tokens.filter((other) => other !== token && other.startsWith(token));
    return byUse(index, found).slice(0, 12).map((other) => ({ places: [[other]], worth: BEGINNING, begun: true }));
  }

  function beginningsOfHangul(index, unit) {
    const letters = words.lettersOf(unit);
    const found = [...index.roots.keys()].filter((root) => root !== unit && lettersIn(index, root).startsWith(letters));
    found.sort((a, b) => index.roots.get(b) - index.roots.get(a));
    return found.slice(0, 8).map((root) => ({ places: words.pairsOf(root).map((pair) => [pair]), worth: BEGINNING, begun: true }));
  }

  function lettersIn(index, root) {
    let letters = index.letters.get(root);
    if (letters === undefined) index.letters.set(root, (letters = words.lettersOf(root)));
    return letters;
  }

  function byUse(index, tokens) {
    return tokens.sort((a, b) => holding(index, b) - holding(index, a));
  }

  // Words spelt almost like one that occurs nowhere.
  function alike(index, token, parts) {
    const word = token.slice(1);
    if (word.length < 4 || /\d/.test(word)) return [];
    const most = word.length < 8 ? 1 : 2;
    const close = [];
    for (const other of index.tokens) {
      if (other[0] !== "=" || Math.abs(other.length - token.length) > most) continue;
      const far = words.distance(token, other, most);
      if (far <= most) close.push([far, other]);
    }
    const nearest = Math.min(...close.map(([far]) => far));
    const found = byUse(index, close.filter(([far]) => far === nearest).map(([, other]) => other)).slice(0, 3);
    return found.map((other) => ({
      places: parts.map((part) => [`=${words.stem(part)}` === token ? other : `=${words.stem(part)}`]),
      worth: SLIP,
    }));
  }

  function alikeInHangul(index, word) {
    const letters = words.lettersOf(word);
    const most = letters.length < 8 ? 1 : 2;
    if (letters.length < 5) return [];
    const close = [];
    for (const root of index.roots.keys()) {
      if (Math.abs(root.length - word.length) > 1) continue;
      const far = words.distance(letters, lettersIn(index, root), most);
      if (far <= most) close.push([far, root]);
    }
    close.sort((a, b) => a[0] - b[0] || index.roots.get(b[1]) - index.roots.get(a[1]));
    return close.slice(0, 2).map(([, root]) => ({ places: words.pairsOf(root).map((pair) => [pair]), worth: SLIP }));
  }

  // A query's units, each with its ways, its worth and what every section has of it.
  function plan(index, query, typing) {
    const command = words.fold(query);
    const copied = isMessage(query);
    const all = readUnits(index, query);
    const units = all.filter(({ asking }) => !asking).slice(0, 40);
    for (const [at, unit] of units.entries()) {
      unit.ways = waysOf(index, unit.text, { last: typing && at === units.length - 1, command, copied });
    }
    addJoined(index, units);
    addOthers(index, all);
    for (const unit of units) weighUnit(index, unit);
    return units.filter((unit) => unit.worth > 0);
  }

  // `docker ignore` is .dockerignore as well.
  function addJoined(index, units) {
    for (let at = 0; at + 1 < units.length; at += 1) {
      const pair = [units[at], units[at + 1]];
      if (pair.some(({ text }) => words.isHangul(text) || text.startsWith("-"))) continue;
      const token = `=${pair[0].text.replace(/[-_]/g, "")}${words.stem(pair[1].text)}`;
      if (holding(index, token)) for (const unit of pair) unit.ways.push({ places: [[token]], worth: 0.9 });
    }
  }

  function addOthers(index, units) {
    for (let at = 0; at < units.length; at += 1) {
      for (let many = 1; many <= LONGEST_GROUP && at + many <= units.length; many += 1) {
        const covered = units.slice(at, at + many);
        const groups = new Set(keysOf(covered.map(({ text }) => text)).flatMap((key) => index.groups.get(key) || []));
        if (!groups.size) continue;
        // `log` in `log into` is not the log.
        const phrase = covered.some(({ asking }) => asking);
        for (const unit of covered) for (const way of (phrase && unit.ways) || []) way.worth *= way.other ? 1 : PHRASED;
        for (const group of groups) for (const { units: form } of group) addForm(covered, form);
      }
    }
  }

  function addForm(covered, form) {
    const places = form.flatMap((unit) => {
      if (!words.isHangul(unit)) return words.partsOf(unit).map((part) => [`=${words.stem(part)}`]);
      // Stems of verbs stand in every form, those of one syllable are written with 다 in the groups.
      const verb = words.verbOf(/^.다$/.test(unit) ? unit : `${unit}고`);
      return verb && (verb === unit || verb.length === 1) && unit.length > 1 ? words.pairsOfVerb(verb) : words.pairsOf(unit).map((pair) => [pair]);
    });
    for (const unit of covered) if (!unit.asking) unit.ways.push({ places, worth: SYNONYM, other: true });
  }

  // How well every section meets a unit, and how much the unit says.
  function weighUnit(index, unit) {
    const total = index.lengths.length;
    unit.score = new Float32Array(total);
    unit.share = new Float32Array(total);
    let most = 0;
    for (const way of unit.ways) {
      const { score, share } = weighWay(index, way);
      let whole = 0;
      for (let number = 0; number < total; number += 1) {
        if (share[number] === 0) continue;
        if (share[number] > 0.999) whole += 1;
        unit.score[number] = Math.max(unit.score[number], score[number] * way.worth);
        // A word that is still being typed is no word that we lack.
        unit.share[number] = Math.max(unit.share[number], share[number] * (way.begun ? 1 : way.worth));
      }
      // A word that pages seldom use is worth no more than the other that they do.
      if (way.worth >= SLIP || way.begun) most = Math.max(most, whole);
    }
    // A verb of one syllable is part of many words.
    const short = words.isHangul(unit.text) && words.verbOf(unit.text).length === 1 && !unit.ways.some(({ other }) => other);
    const vague = short || VAGUE.has(unit.text) || (words.isHangul(unit.text) && words.rootsOf(unit.text).some((root) => VAGUE.has(root)));
    // What is asked for, whether or not any page has it.
    unit.asked = unit.worth * rarity(index, most) * (vague ? LITTLE : 1);
    unit.worth = unit.asked * (most ? 1 : UNKNOWN);
  }

  function weighWay(index, { places }) {
    const total = index.lengths.length;
    const score = new Float32Array(total);
    const share = new Float32Array(total);
    const worths = places.map((place) => rarity(index, Math.max(...place.map((token) => holding(index, token)))));
    const all = sum(worths);
    for (const [at, place] of places.entries()) {
      const best = place.length > 1 ? new Float32Array(total) : null;
      for (const token of place) {
        const number = index.numbers.get(token);
        const found = number === undefined ? [] : index.postings[number];
        for (let step = 0; step < found.length; step += 2) {
          const section = found[step];
          const full = (found[step + 1] * (K1 + 1)) / (found[step + 1] + index.rooms[section]);
          if (best) best[section] = Math.max(best[section], full);
          else {
            score[section] += (worths[at] / all) * full;
            share[section] += worths[at] / all;
          }
        }
      }
      if (!best) continue;
      for (let section = 0; section < total; section += 1) {
        if (best[section] === 0) continue;
        score[section] += (worths[at] / all) * best[section];
        share[section] += worths[at] / all;
      }
    }
    // Half of a word is much less than half of what it says.
    for (let section = 0; section < total; section += 1) {
      score[section] *= share[section];
      share[section] = share[section] > 0.999 ? 1 : share[section] ** 2;
    }
    return { score, share };
  }

  // The best sections for a query, best first.
  function find(language, query, { limit = 20, typing = false } = {}) {
    const index = indexes.get(language);
    const units = plan(index, query, typing);
    const possible = sum(units.map(({ worth }) => worth));
    const asked = sum(units.map((unit) => unit.asked));
    const ranked = [];
    for (let number = 0; number < index.lengths.length; number += 1) {
      let score = 0;
      let met = 0;
      for (const unit of units) {
        if (unit.score[number] === 0) continue;
        score += unit.worth * unit.score[number];
        met += unit.worth * unit.share[number];
      }
      if (score === 0) continue;
      const cover = possible ? Math.min(1, met / possible) : 0;
      const standing = standingOf(index.sections[number]);
      ranked.push({ number, cover, score: score * standing * (0.2 + 0.8 * cover ** COVERED) });
    }
    ranked.sort((a, b) => b.score - a.score || a.number - b.number);
    const best = ranked.slice(0, LOOKED_AT);
    const wanted = wantedOf(index, units);
    const whole = words.squeeze(query);
    const pairs = pairsIn(index, query);
    const message = isMessage(query);
    for (const entry of best) lookAt(index, entry, { units, wanted, whole, pairs, possible, message });
    best.sort((a, b) => b.score - a.score || a.number - b.number);
    const marks = marker(index, wanted);
    return best.slice(0, limit).map(({ number, cover: met, score, line }) => {
      const [page, anchor, title, above] = index.sections[number];
      const cover = (met * possible) / asked;
      return { language, page, anchor, title, above, cover, score, line: line.line, isCode: line.field === "code", marks };
    });
  }

  function standingOf([page, anchor, , above, , code]) {
    const [kind] = page.split(/[-.]/);
    return (STANDING[kind] || 1) * (CHECKING.test(anchor) ? 0.7 : TROUBLES.test(anchor) ? 0.75 : 1) * (above.length || code ? 1 : OPENING);
  }

  // Which tokens are asked for: by number, the places of ways of units that each can fill.
  function wantedOf(index, units) {
    const wanted = new Map();
    for (const [at, unit] of units.entries()) {
      for (const way of unit.ways) {
        const all = way.places.length;
        for (const [place, tokens] of way.places.entries()) {
          for (const token of tokens) {
            const number = index.numbers.get(token);
            if (number === undefined) continue;
            if (!wanted.has(number)) wanted.set(number, []);
            wanted.get(number).push({ at, way, place, all });
          }
        }
      }
    }
    return wanted;
  }

  // What a row of tokens has of every unit, from 0 to 1.
  function readTokens(tokens, wanted, units) {
    let filled = null;
    for (const token of tokens) {
      const uses = wanted.get(token);
      if (!uses) continue;
      filled ||= new Map();
      for (const { at, way, place, all } of uses) {
        const known = filled.get(way) || { at, all, mask: 0 };
        known.mask |= 1 << place;
        filled.set(way, known);
      }
    }
    if (!filled) return null;
    const shares = new Float32Array(units.length);
    for (const [way, { at, all, mask }] of filled) {
      let many = 0;
      for (let rest = mask; rest; rest &= rest - 1) many += 1;
      shares[at] = Math.max(shares[at], way.worth * (many / all) ** 2);
    }
    return shares;
  }

  // How much of what a row of tokens says is asked for, from 0 to 1.
  function toldOf(index, tokens, wanted) {
    let [told, all] = [0, 0];
    for (const token of tokens) {
      const worth = (index.rarities[token] ||= rarity(index, index.postings[token].length / 2));
      all += worth;
      if (wanted.has(token)) told += worth;
    }
    return all ? told / all : 0;
  }

  function shareOf(shares, units) {
    let total = 0;
    for (let at = 0; at < units.length; at += 1) total += shares[at] * units[at].worth;
    return total;
  }

  // A section says more where its title, or one line of it, has much of the query at once.
  function lookAt(index, entry, { units, wanted, whole, pairs, possible, message }) {
    const [page, , title, above, prose, code, asked] = index.sections[entry.number];
    let [best, nearest, named] = [null, -1, 0];
    for (const line of index.lines[entry.number]) {
      const shares = readTokens(line.tokens, wanted, units);
      const share = shares && possible ? shareOf(shares, units) / possible : 0;
      if (NAMING.has(line.field)) {
        const told = line.core.filter((token) => wanted.has(token)).length / (line.core.length || 1);
        // A known message inside a longer one.
        const within = told === 1 && line.core.length > 2 ? Math.sqrt(share) : 0;
        named = Math.max(named, Math.max(within, share * (0.35 + 0.65 * told)) * (line.field === "other" || line.field === "anchor" ? 0.8 : 1));
        continue;
      }
      // Of two lines with the whole message, the one that says nothing else is the message.
      nearest = Math.max(nearest, message && share > 0.3 ? share * (1 - ALONE + ALONE * toldOf(index, line.tokens, wanted)) : share);
      const rank = share * (line.field === "code" ? 0.8 : 1);
      if (!best || rank > best.rank) best = { rank, line };
    }
    entry.line = best ? best.line : { line: "", field: "prose" };
    entry.score *= 1 + NAMED * named * named;
    if (!above.length && named > 0.75) entry.score /= OPENING;
    entry.score *= 1 + (message || units.length > 6 ? WHOLE : NEAR) * Math.max(0, nearest) ** 2;
    if (whole.length < 2) return;
    const heading = words.squeeze(title);
    if (heading === whole) entry.score *= 1.6;
    else if (asked && asked.split("\n").some((line) => words.squeeze(line) === whole)) entry.score *= EXACTLY;
    else if (page === "commands.html" && whole.startsWith(heading) && heading.length > 6) entry.score *= 1.6;
    else if (whole.length > 2 && heading.includes(whole)) entry.score *= 1.2;
    if (whole.length < 4) return;
    index.squeezed[entry.number] ||= words.squeeze(`${prose}\n${code}\n${asked || ""}`);
    if (index.squeezed[entry.number].includes(whole)) entry.score *= 1.3;
    const all = sum(pairs.map(({ worth }) => worth));
    const held = sum(pairs.map(({ text, worth }) => (index.squeezed[entry.number].includes(text) ? worth : 0)));
    if (all) entry.score *= 1 + PAIRED * Math.min(1, pairs.length / 5) * (held / all) ** 1.5;
  }

  // Words that stand side by side in the query, as a whole sentence has them.
  function pairsIn(index, query) {
    const units = words.unitsOf(generalise(query));
    const pairs = new Map();
    for (let at = 0; at + 1 < units.length; at += 1) {
      const pair = units.slice(at, at + 2);
      if (pair.every((unit) => words.isHangul(unit))) continue;
      pairs.set(words.squeeze(pair.join("")), sum(pair.map((unit) => rarity(index, holding(index, words.tokensOf(unit)[0]) || 1))));
    }
    return [...pairs].map(([text, worth]) => ({ text, worth }));
  }

  // Where a text holds what was asked for: pairs of positions, in order.
  function marker(index, wanted) {
    const asked = (token) => wanted.has(index.numbers.get(token));
    return (text) => {
      const folded = text.toLowerCase();
      if (folded.length !== text.length) return [];
      const ranges = [];
      for (const match of folded.matchAll(words.UNIT)) {
        const [unit] = match;
        if (words.isHangul(unit)) {
          for (let at = 0; at + 1 < unit.length; at += 1) {
            if (asked(unit.slice(at, at + 2))) ranges.push([match.index + at, match.index + at + 2]);
          }
        } else if (words.tokensOf(unit).some(asked)) {
          ranges.push([match.index, match.index + unit.length]);
        }
      }
      const merged = [];
      for (const [from, to] of ranges) {
        const before = merged[merged.length - 1];
        if (before && from <= before[1]) before[1] = Math.max(before[1], to);
        else merged.push([from, to]);
      }
      return merged;
    };
  }

  return { add, find, has: (language) => indexes.has(language), nameOf: (language) => indexes.get(language).name };
})();

function addSearchIndex(document) {
  search.add(document);
}
