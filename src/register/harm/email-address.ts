import { spansOf, type Detector } from './harm.ts';

const written = /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi;
const spelled =
  /[\w.+-]{1,64}\s?[([](?:at|@|në)[)\]]\s?[\w-]+(?:\s?(?:[([](?:dot|pikë)[)\]]|\.)\s?[\w-]+)*/gi;
const inWords = /\b\w{1,64}(?: (?:dot|pikë) \w+){0,3} (?:at|në) \w+ (?:dot|pikë) [a-z]{2,}\b/gi;

/** Addresses of an office that nobody's life hangs on. */
const office = /^(?:info|office|contact|press|media|mail|web|library|publications?|iom\w*)@/i;

/** E-mail addresses other than the site's own. One of an office may be fine. */
export const emailAddress: Detector = {
  rule: 'email-address',
  level: 'error',
  why: 'is an e-mail address. It reaches a person, and may reach them through somebody who watches them.',
  advice: 'Delete it. The address of the office belongs in site.yml, under contact.',
  find({ raw }, { contacts }) {
    const isTrigger = raw.includes('@') || /[([](?:at|në)[)\]]| (?:dot|pikë) /i.test(raw);
    if (!isTrigger) return [];
    return [...spansOf(raw, written), ...spansOf(raw, spelled), ...spansOf(raw, inWords)]
      .filter(({ match: [address] }) => !contacts.has(address.toLowerCase()))
      .map(({ start, end, match: [address] }) => ({
        start,
        end,
        ...(office.test(address) && { level: 'warning' as const }),
      }));
  },
};
