import type { FileRule, FormRule } from '../../register/rules/rule-id.ts';
import type { Explanation } from './explanation.ts';

/** Files that cannot be read, and keys and values that cannot be told apart. */
export const formExplanations: Readonly<Record<FileRule | FormRule, Explanation>> = {
  'active-content': {
    what: 'A picture or document has something in it that runs, or loads something from elsewhere, when a reader opens it; or nobody can see whether it has.',
    why: 'Programs in a file can do harm on the reader’s computer, and what is loaded from elsewhere tells that place who reads here.',
    remedy:
      'Save the file without it: a drawing with its pictures inside, a document without macros, a table without formulas, a PDF printed to a new PDF.',
    example: { wrong: '<svg …><script>…</script></svg>', right: '<svg …><path d="…"/></svg>' },
  },
  'duplicate-slug': {
    what: 'Two files have names that differ only in capital letters.',
    why: 'Windows, macOS and memory sticks take them for one file, and one of the two would vanish.',
    remedy: 'Rename one of the files, or delete it if it is a copy.',
    example: { wrong: 'TACT.md beside tact.md', right: 'tact.md and tact-phase-2.md' },
  },
  'empty-file': {
    what: 'There is nothing in the file.',
    why: 'A project needs a title and a status at least.',
    remedy: 'Write them between two lines of three hyphens, or delete the file.',
    example: { wrong: '', right: '---\ntitle: The title\nstatus: current\n---' },
  },
  'file-content': {
    what: 'A picture or document is not what its name says, is damaged, or is two things at once.',
    why: 'Browsers go by the name: the file would not open, or would do something that nobody expects.',
    remedy: 'Give it the ending of what it is, or save it again from the program in which it was made.',
    example: { wrong: 'images/map.png, which is a JPEG picture', right: 'images/map.jpg' },
  },
  'file-name': {
    what: 'The name of the file cannot be a web address.',
    why: 'The name is the address of the page or file for good, so it has only what works on every computer.',
    remedy:
      'Rename the file: small letters a to z, digits and single hyphens. Pictures and documents may have the signs . _ ~ too.',
    example: { wrong: 'Të rinjtë 2014.md', right: 'te-rinjte-2014.md' },
  },
  'file-too-large': {
    what: 'A file of text has more than 1 MB, a thousand pages; a picture or document has more than 100 MB, or claims more than 100 million pixels, or has more in it, unpacked, than can be looked through.',
    why: 'Text so long has something in it that is no text, most often a picture from Word; a picture or document so large loads for nobody, and a small file that unpacks to something huge was made to do harm.',
    remedy:
      'Put pictures into content/images and documents into content/documents, and link to them. Save what is too large with fewer pixels, or anew from the program in which it was made.',
  },
  'file-twin': {
    what: 'Two files would become one: their names differ only in capitals, in how an accent is written, or in the ending of a picture.',
    why: 'One would be published in the place of the other. With photographs, somebody would be shown who did not agree.',
    remedy: 'Give one of the two another name, and the note beside it too.',
    example: {
      wrong: 'images/class.jpg beside images/class.png',
      right: 'images/class.jpg and images/class-2.png',
    },
  },
  'file-type': {
    what: 'Files of this type are not published, or not in this folder.',
    why: 'Web pages, programs, archives and documents with macros can do harm on the computers of readers. What is published has a type of which that is known not to be so.',
    remedy:
      'Save it as one of these: documents as PDF, .docx, .xlsx, .pptx, .odt, .ods, .odp, .csv or .txt, pictures as .jpg, .png, .webp, .avif, .gif or .svg, recordings as .mp3 or .mp4.',
    example: { wrong: 'documents/report.html', right: 'documents/report.pdf' },
  },
  'hidden-file': {
    what: 'The name of a file or folder begins with a dot, so that most programs do not show it.',
    why: 'Settings, passwords and copies of documents hide so; nobody would notice that they are published.',
    remedy:
      'Delete it. What systems leave behind by themselves, such as .DS_Store, is passed over and need not be deleted.',
  },
  'missing-site': {
    what: 'The content has no file site.yml.',
    why: 'It holds the name of the site, without which no page can be made.',
    remedy: 'Restore it, or begin one with a single line.',
    example: { wrong: '', right: 'title: The name of the site' },
  },
  'not-a-file': {
    what: 'There is a link, or something else that is neither a file nor a folder.',
    why: 'A link may lead anywhere on the computer, and what is there would be published or written over.',
    remedy: 'Put a copy of the file or folder itself in its place, or delete it.',
    example: {
      wrong: 'content/documents/report.pdf → /home/ana/report.pdf',
      right: 'content/documents/report.pdf',
    },
  },
  'not-utf-8': {
    what: 'The file is saved in an old or unusual encoding.',
    why: 'Letters such as ë and ç would come out wrong, or the file could not be read at all.',
    remedy:
      'Save it as UTF-8. Notepad: File, Save as, Encoding: UTF-8. VS Code: click the encoding at the bottom right, Save with Encoding. Word: copy the text into one of the two.',
  },
  'nul-character': {
    what: 'There is a character in the file that no text has.',
    why: 'The file is damaged, or it is a picture or document with the ending .md.',
    remedy: 'Restore an earlier version of the file, or delete the character.',
  },
  'translation-without-original': {
    what: 'A file such as tact.sq.md has no tact.md beside it.',
    why: 'A translation has only words; all facts come from the original.',
    remedy: 'Give the translation the name of its original, or add the original.',
  },
  'unexpected-file': {
    what: 'A file or folder is in a place where nothing of its kind belongs.',
    why: 'It would not be published, which is perhaps not what you meant.',
    remedy:
      'Projects are files directly in content/projects and end in .md, pages in content/pages and end in .mdx. Documents belong in content/documents, pictures in content/images.',
    example: { wrong: 'content/project/tact.md', right: 'content/projects/tact.md' },
  },
  'unreadable-file': {
    what: 'The computer does not let the file be opened.',
    why: 'It may belong to another user, be a broken link, or be open in another program.',
    remedy: 'Close other programs, look at its permissions, or restore it.',
  },
  'duplicate-key': {
    what: 'The same key stands twice in one file.',
    why: 'Only one of the two could count, and nobody could see which.',
    remedy: 'Keep the line that is right and delete the other.',
    example: { wrong: 'status: current\nstatus: completed', right: 'status: completed' },
  },
  frontmatter: {
    what: 'The lines of three hyphens around the keys are not as they should be.',
    why: 'They tell the keys from the text. Without them nothing in the file can be found.',
    remedy:
      'The first line of the file is ---, and so is the line below the last key. Nothing else is on them.',
    example: {
      wrong: 'title: The title\nstatus: current',
      right: '---\ntitle: The title\nstatus: current\n---',
    },
  },
  'hidden-character': {
    what: 'There is a character that cannot be seen, such as a soft hyphen, or something that makes one: "\\u202e" in quotation marks, &shy; in a text.',
    why: 'It comes along when one copies from Word, a PDF or a web page. Search does not find a word with one inside, some turn words round, and some control a terminal.',
    remedy:
      'Delete it: put the cursor behind the place that is named and press the backspace key, or type the word anew.',
  },
  yaml: {
    what: 'A line between the hyphens cannot be read.',
    why: 'Most often a value has a colon, a quotation mark or a sign with a meaning of its own, or a line is indented too far.',
    remedy: 'Type what the check suggests. Quotation marks around the whole value mend nearly everything.',
    example: { wrong: 'title: Shelters: a study', right: 'title: "Shelters: a study"' },
  },
  'yaml-alias': {
    what: 'A value begins with * or &, which repeats another part of the file.',
    why: 'Such references make files that are small to look at and endless to read, so they are not read here.',
    remedy: 'Write the value out. If the star is meant as a star, put the value in quotation marks.',
    example: { wrong: 'title: *Important', right: 'title: "*Important"' },
  },
  'yaml-tag': {
    what: 'A value begins with an exclamation mark.',
    why: 'There it would be an order to the program that reads the file, and those are not followed here.',
    remedy: 'Put the whole value in quotation marks.',
    example: { wrong: 'title: !Stop', right: 'title: "!Stop"' },
  },
};
