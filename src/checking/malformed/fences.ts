/** Whole files whose lines of hyphens are not as they should be. */
export const fences: Readonly<Record<string, string>> = {
  'an empty line above the hyphens': '\n---\ntitle: A project\nstatus: completed\n---\n',
  'spaces before the hyphens': '  ---\ntitle: A project\nstatus: completed\n---\n',
  'two hyphens': '--\ntitle: A project\nstatus: completed\n--\n',
  'hyphens with spaces between them': '- - -\ntitle: A project\nstatus: completed\n- - -\n',
  'hyphens that Word made one dash': '—\ntitle: A project\nstatus: completed\n—\n',
  'hyphens that Word made a dash and a hyphen': '–-\ntitle: A project\nstatus: completed\n–-\n',
  'a line of underscores': '___\ntitle: A project\nstatus: completed\n___\n',
  'a line of stars': '***\ntitle: A project\nstatus: completed\n***\n',
  'a line of equal signs': '===\ntitle: A project\nstatus: completed\n===\n',
  'marks of another program': '+++\ntitle = "A project"\n+++\n',
  'a block of code': '```yaml\n---\ntitle: A project\nstatus: completed\n---\n```\n',
  'a heading for a title': '# A project\n\nText.\n',
  'keys without hyphens': 'title: A project\nstatus: completed\n\nText.\n',
  'keys that are never closed, with text':
    '---\ntitle: A project\nstatus: completed\n\nThe project began in 2014.\n',
  'keys that are never closed, with a heading':
    '---\ntitle: A project\nstatus: completed\nthemes:\n  - children\n\n## Aims\n\nText.\n',
  'keys that Word closed with a dash': '---\ntitle: A project\nstatus: completed\n—\n\nText.\n',
  'keys that are closed with two hyphens': '---\ntitle: A project\nstatus: completed\n--\n\nText.\n',
  'keys that are closed with spaces before the hyphens':
    '---\ntitle: A project\nstatus: completed\n  ---\n\nText.\n',
  'keys that are closed with points': '---\ntitle: A project\nstatus: completed\n...\nText.\n',
  'text in front of the hyphens': 'Draft!\n---\ntitle: A project\nstatus: completed\n---\n',
  'two documents':
    '---\ntitle: A project\nstatus: completed\n---\n---\ntitle: A project\nstatus: completed\n---\n',
  HTML: '<!doctype html>\n<html><body>A project</body></html>\n',
  JSON: '{ "title": "A project", "status": "completed" }\n',
  'a merge that was not finished':
    '---\ntitle: A project\n<<<<<<< HEAD\nstatus: completed\n=======\nstatus: current\n>>>>>>> theirs\n---\n',
};
