import { viewOf, type View } from '../i18n/view.ts';
import { register as readRegister } from './_register.ts';

/** The views of all languages of the site, the main one first. */
export function allViews(): View[] {
  const { site } = readRegister();
  return site.languages.map((language) => viewOf(site, language));
}

/** Paths of a page in every language: the main language at the root, each other in a folder named by its letters. */
export function inEveryLanguage<Params extends object, Props extends object>(
  paths: readonly { params: Params; props: Props }[],
): { params: Params & { language: string | undefined }; props: Props & { view: View } }[] {
  return allViews().flatMap((view, index) =>
    paths.map(({ params, props }) => ({
      params: { ...params, language: index === 0 ? undefined : view.language },
      props: { ...props, view },
    })),
  );
}

/** Paths of a page that each language has once. */
export const oncePerLanguage = () => inEveryLanguage([{ params: {}, props: {} }]);

/** The view of the page at an address: what an editor puts into a page is not told its language otherwise. */
export function currentView({ pathname }: URL): View {
  const views = allViews();
  const view = views.find(({ language }) => pathname.startsWith(`/${language}/`)) ?? views[0];
  if (!view) throw new Error('The site has no language');
  return view;
}
