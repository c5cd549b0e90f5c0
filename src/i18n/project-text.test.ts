import { expect, test } from 'vitest';
import { siteSchema } from '../register/keys/schema.ts';
import { sampleProject } from '../register/project.fixture.ts';
import { projectText } from './project-text.ts';

const site = siteSchema.parse({ title: 'A site', languages: ['en', 'sq'] });
const translation = (title: string) => ({ title, file: 'a.md', body: 'x', reviewed: '2026-11-23' });
const project = {
  ...sampleProject({ title: 'Help – Phase II', phase: 2, summary: 'We help.' }),
  translations: new Map([
    ['sq', translation('Ndihmë – Faza II')],
    ['en', translation('Never seen')],
  ]),
};

test.each([
  ['en', { language: 'en', title: 'Help – Phase II', shortTitle: 'Help', summary: 'We help.', body: '' }],
  ['sq', { language: 'sq', title: 'Ndihmë – Faza II', shortTitle: 'Ndihmë', summary: undefined, body: 'x' }],
  ['it', { language: 'en', title: 'Help – Phase II', shortTitle: 'Help', summary: 'We help.', body: '' }],
])(
  'readers of %s get the translation, or the original, which no translation takes the place of',
  (language, text) => {
    expect(projectText(project, site, language)).toEqual({ ...text, isUnreviewed: false });
  },
);
