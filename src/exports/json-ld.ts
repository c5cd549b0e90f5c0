import type { LanguageCode } from '../i18n/languages/language.ts';
import { projectText } from '../i18n/project-text.ts';
import { organisationIn } from '../i18n/vocabulary.ts';
import type { Project, Register } from '../register/model.ts';

/** A project in the words of schema.org (https://schema.org/Project) and of one language; only what is known is said. */
export function projectJsonLd(project: Project, register: Register, language: LanguageCode): object {
  const text = projectText(project, register.site, language);
  const organisations = (slugs: readonly string[]) =>
    slugs.map((slug) => {
      const organisation = register.organisations.get(slug);
      return {
        '@type': 'Organization',
        name: organisation ? organisationIn(organisation, language).name : slug,
      };
    });
  const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
  // Undefined members are left out when this is written as JSON.
  return {
    '@context': 'https://schema.org',
    '@type': 'Project',
    inLanguage: text.language,
    name: text.title,
    description: text.summary,
    identifier: project.iatiIdentifier,
    foundingDate: isoDate(project.start),
    dissolutionDate: isoDate(project.end),
    areaServed: some(project.countries.map((code) => ({ '@type': 'Country', identifier: code }))),
    funder: some(organisations(project.donors)),
    parentOrganization: register.site.organisation && organisations([register.site.organisation])[0],
  };
}

/** Only a certain date can be said in ISO 8601: it has no "about" and no decade. */
function isoDate(date: Project['start']): string | undefined {
  return date && /^[\d-]+$/.test(date.edtf) ? date.edtf : undefined;
}
