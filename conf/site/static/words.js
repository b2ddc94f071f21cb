"use strict";

// Words: what a text is cut into, so that a search finds it in whatever form it is written.

const words = (() => {
  const UNIT = /-{0,2}[a-z0-9]+(?:[-_][a-z0-9]+)*|[\uac00-\ud7a3]+/g;
  const HANGUL = /[\uac00-\ud7a3]/;

  const IRREGULAR = {
    built: "build", children: "child", dead: "die", died: "die", dies: "die", dying: "die", gone: "go",
    hung: "hang", kept: "keep", lost: "lose", made: "make", ran: "run", sent: "send", shown: "show", stuck: "stick",
    taken: "take", took: "take", wrote: "write", written: "write",
  };

  // Particles behind a noun.
  const PARTICLES =
    /(?:에서는|에서도|에서의|에서만|으로는|으로도|으로만|이라는|이라고|한테서|에서|에게|한테|으로|로는|로도|로만|끼리|까지|부터|이랑|라는|이란|이나|처럼|보다|마다|에는|에도|에만|랑|란|은|는|이|가|을|를|의|에|로|와|과|도|만|나)$/;
  const PLURAL = /들$/;
  const MANNER = /(?:하는|되는)?(?:방법|법)$/;
  // 하다, 되다 and 시키다 behind a noun, in the forms that people type.
  const DOING = new RegExp(
    "^([\uac00-\ud7a3]{2,}?)(?:" +
      [
        "(?:하|되|시키)(?:[는고기려면지나게여자도던시니며다네죠어었][\uac00-\ud7a3]{0,5})?",
        "해(?:[서도야요주줘보봐버놓두진지라][\uac00-\ud7a3]{0,3})?",
        "[했됐][\uac00-\ud7a3]{0,4}",
        "돼[\uac00-\ud7a3]{0,3}",
        "(?:한|할|함|된|될|됨|시킨|시킬)(?:[다데지대까때게래수거건걸뒤후채][\uac00-\ud7a3]{0,2})?",
        "[합됩][니시][\uac00-\ud7a3]{0,3}",
        "시켜[\uac00-\ud7a3]{0,3}",
        "(?:중인?|중에)",
      ].join("|") +
      ")$",
  );
  // Endings of other verbs.
  const ENDINGS =
    /(?:으려면|려면|으려고|려고|려는|으면서|면서|으면|면|고싶어요?|고싶은데|고|지마|지않게|지않는|지않아요?|지|기|는데요?|는지|는법|는|게|도록|나요|니까|습니다|니다|다가|다는|다|던|[어아]서|[어아]도|[어아]야|[어아]요|[었았][\uac00-\ud7a3]{0,3}|네요?|자|죠|을까요?|을때|을|은|음|서|도|야|요|까요?|때|수|[어아])$/;

  // What follows a verb of one syllable.
  const BEHIND = "고기는니도면려지서요야자게던나네세신은을음어아었았으습";

  // Small letters without apostrophes. `-P` is another option than `-p`: it becomes `-pp`.
  function lower(text) {
    return text.replace(/(?<![\w-])-([A-Z])(?!\w)/g, "-$1$1").replace(/(?<=[a-z])['’](?=[a-z])/g, "").toLowerCase();
  }

  function fold(text) {
    return lower(text.normalize("NFKC"));
  }

  // Letters, digits and the dashes of options alone.
  const SPACING = /[^a-z0-9\uac00-\ud7a3-]+|(?<=[a-z0-9])-+(?=[a-z0-9])/g;

  function squeeze(text) {
    return fold(text).replace(SPACING, "");
  }

  const stems = new Map();

  function stem(word) {
    let found = stems.get(word);
    if (found === undefined) stems.set(word, (found = cut(word)));
    return found;
  }

  // English without its endings: copies, copied, copying; rotate, rotation; persist, persistent.
  function cut(word) {
    if (IRREGULAR[word]) return cut(IRREGULAR[word]);
    if (word.length < 4 || /\d/.test(word)) return word;
    let base = word;
    if (/ie[sd]$/.test(base)) base = base.slice(0, -3) + "y";
    else if (/(?:ss|x|z|ch|sh)es$/.test(base)) base = base.slice(0, -2);
    else if (/[^su]s$/.test(base)) base = base.slice(0, -1);
    base = strip(base, /(?:ing|ed)$/, 3);
    if (/ly$/.test(base)) base = strip(base, /(?:al)?ly$/, 5);
    base = strip(base, /(?<=[st])ion$/, 4);
    base = strip(base, /ment$/, 4);
    base = strip(base, /(?:ence|ance|ency|ent|ant)$/, 5);
    base = base.replace(/(.)\1$/, "$1");
    if (base.length > 3) base = base.replace(/e$/, "");
    return base.length >= 8 ? base.replace(/at$/, "") : base;
  }

  function strip(word, ending, rest) {
    const short = word.replace(ending, "");
    return short.length >= rest && /[aeiouy]/.test(short) ? short : word;
  }

  function isHangul(unit) {
    return HANGUL.test(unit);
  }

  function unitsOf(text) {
    return fold(text).match(UNIT) || [];
  }

  function pairsOf(unit) {
    if (unit.length === 1) return [unit];
    return Array.from({ length: unit.length - 1 }, (_, at) => unit.slice(at, at + 2));
  }

  // The parts of a word with hyphens, without those in front.
  function partsOf(unit) {
    return unit.replace(/^-+/, "").split(/[-_]/).filter(Boolean);
  }

  // What a unit is found by: pairs of syllables, stems of words, and options as they are written.
  function tokensOf(unit) {
    if (isHangul(unit)) return pairsOf(unit);
    const parts = partsOf(unit);
    const tokens = parts.map((part) => `=${stem(part)}`);
    if (parts.length > 1) tokens.push(`=${parts.slice(0, -1).join("")}${stem(parts[parts.length - 1])}`);
    if (unit.startsWith("-")) tokens.push(unit);
    return tokens;
  }

  function open(syllable) {
    const code = syllable.charCodeAt(0) - 0xac00;
    return { front: Math.floor(code / 588), vowel: Math.floor((code % 588) / 28), end: code % 28 };
  }

  function close(front, vowel, end) {
    return String.fromCharCode(0xac00 + (front * 21 + vowel) * 28 + end);
  }

  // Vowels that a stem's last one becomes before 어: 지우어 is written 지워, 내리어 내려.
  const FUSED = { 13: 14, 8: 9, 20: 6, 11: 10, 18: 4 };
  const PARTED = Object.fromEntries(Object.entries(FUSED).map(([plain, fused]) => [fused, Number(plain)]));
  // ㄴ, ㄹ, ㅁ, ㅂ, ㅆ: ends that belong to the ending of a verb, not to its stem.
  const BORROWED = new Set([4, 8, 16, 17, 20]);

  // The stem of a verb: 지우 of 지웁니다, 지워요 and 지울 때; empty where there is none.
  function verbOf(unit) {
    const bare = unit.replace(ENDINGS, "");
    if (!bare) return "";
    const head = bare.slice(0, -1);
    const { front, vowel, end } = open(bare[bare.length - 1]);
    if (end && !BORROWED.has(end)) return bare === unit ? "" : bare;
    if (bare === unit && !end && PARTED[vowel] === undefined) return "";
    const fused = PARTED[vowel] !== undefined && (end === 0 || end === 20);
    return head + close(front, fused ? PARTED[vowel] : vowel, 0);
  }

  // Everything that a verb's last syllable becomes: 우, 운, 울, 움, 웁, 워, 웠.
  function formsOf(syllable) {
    const { front, vowel, end } = open(syllable);
    if (end) return [syllable];
    const forms = [0, ...BORROWED].map((last) => close(front, vowel, last));
    const fused = FUSED[vowel] ?? vowel;
    return [...new Set([...forms, close(front, fused, 0), close(front, fused, 20)])];
  }

  // What a verb is found by: a list of places, each with the pairs that may stand there.
  function pairsOfVerb(verb) {
    const last = formsOf(verb[verb.length - 1]);
    if (verb.length === 1) return [last.flatMap((form) => [...BEHIND].map((next) => form + next))];
    const head = verb.slice(0, -1);
    return [...pairsOf(head).filter((pair) => pair.length > 1).map((pair) => [pair]), last.map((form) => head[head.length - 1] + form)];
  }

  function nounOf(unit) {
    let noun = unit.replace(PARTICLES, "").replace(PLURAL, "");
    if (noun.length > 3) noun = noun.replace(MANNER, "");
    return noun.length > 1 ? noun : unit;
  }

  function deedOf(unit) {
    const match = unit.match(DOING);
    return match ? match[1] : "";
  }

  // Everything that a Korean word may be a form of, the most likely first.
  function rootsOf(unit) {
    const roots = [deedOf(unit), nounOf(unit), unit].filter(Boolean);
    return [...new Set(roots)];
  }

  // What a unit is about, without what only inflects it.
  function coreOf(unit) {
    if (!isHangul(unit)) return tokensOf(unit);
    const [root] = rootsOf(unit);
    const verb = root === unit ? verbOf(unit) : "";
    return pairsOf(verb.length > 1 && unit.startsWith(verb) ? verb : root);
  }

  // Letters of Hangul one by one, so that a slip in one is a slip in one: 볼룸 and 볼륨.
  function lettersOf(word) {
    let letters = "";
    for (const syllable of word) {
      const { front, vowel, end } = open(syllable);
      letters += String.fromCharCode(0x1100 + front, 0x1161 + vowel) + (end ? String.fromCharCode(0x11a7 + end) : "");
    }
    return letters;
  }

  // How many letters must change, at most `most`; two that changed places count as one.
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let i = 1; i <= one.length; i += 1) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= other.length; j += 1) {
        const same = one[i - 1] === other[j - 1];
        let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
        row.push(cost);
        least = Math.min(least, cost);
      }
      if (least > most) return most + 1;
      [before, last] = [last, row];
    }
    return last[other.length];
  }

  const isParticle = (unit) => unit.replace(PARTICLES, "") === "";

  return {
    UNIT, coreOf, distance, fold, isHangul, isParticle, lettersOf, lower, nounOf, pairsOf, pairsOfVerb, partsOf, rootsOf, squeeze, stem,
    tokensOf, unitsOf, verbOf,
  };
})();
