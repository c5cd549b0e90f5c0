/**
 * Searches by language, each with the projects that it ought to find: the slug of a project that is about it, or
 * `slug:1` of one that only touches it. Written from reading the content, before anything was tuned to them.
 */
const tables: ReadonlyMap<string, string> = new Map(
  Object.entries({
    en: `
shelter | albanian-anti-trafficking-capacities inter-agency-referral-system
shelters for victims | albanian-anti-trafficking-capacities inter-agency-referral-system
reintegration | reintegration-former-victims sustainable-reintegration-albania tact inter-agency-referral-system violence-against-women-and-girls:1 south-east-europe-phase-4:1 voluntary-return-stranded-migrants:1
reintergration | reintegration-former-victims sustainable-reintegration-albania tact inter-agency-referral-system violence-against-women-and-girls:1 south-east-europe-phase-4:1 voluntary-return-stranded-migrants:1
trafiking children | foster-carers-pilot-uk prevention-in-the-balkans
child trafficking | foster-carers-pilot-uk prevention-in-the-balkans violence-against-women-and-girls:1
foster care | foster-carers-pilot-uk
foster carers Croydon | foster-carers-pilot-uk
unaccompanied children | foster-carers-pilot-uk protecting-vulnerable-migrants-phase-3 understanding-irregular-migration-flows:1
unaccompanied minors | understanding-irregular-migration-flows social-inclusion-vulnerable-migrants:1 foster-carers-pilot-uk:1 protecting-vulnerable-migrants-phase-3:1
smuggling of migrants | countering-smuggling-coastal-route fight-against-trafficking-and-smuggling protecting-vulnerable-migrants-phase-3:1
migrant smugglers | countering-smuggling-coastal-route fight-against-trafficking-and-smuggling
coastal route | countering-smuggling-coastal-route
Montenegro | fight-against-trafficking-and-smuggling protecting-vulnerable-migrants-phase-3 needs-assessment-western-balkans understanding-irregular-migration-flows south-east-europe-phase-4 countering-smuggling-coastal-route:1
border police | fight-against-trafficking-and-smuggling protecting-vulnerable-migrants-phase-3 understanding-irregular-migration-flows:1
police training | fight-against-trafficking-and-smuggling protecting-vulnerable-migrants-phase-3 albanian-anti-trafficking-capacities:1
judges and prosecutors | fight-against-trafficking-and-smuggling protecting-vulnerable-migrants-phase-3 albanian-anti-trafficking-capacities:1
HIV | hiv-aids-awareness-stars
AIDS awareness campaign | hiv-aids-awareness-stars
footbal | hiv-aids-awareness-stars
television stars | hiv-aids-awareness-stars
violence against women | violence-against-women-and-girls
domestic violence | violence-against-women-and-girls
violence against girls | violence-against-women-and-girls
UN Women | violence-against-women-and-girls
national action plan | violence-against-women-and-girls
national referral mechanism | south-east-europe-phase-4 tact:1 inter-agency-referral-system:1
referral system | inter-agency-referral-system tact:1 south-east-europe-phase-4:1
Roma children school | prevention-in-the-balkans
teacher training | prevention-in-the-balkans
prevention in schools | prevention-in-the-balkans
prevention | prevention-in-the-balkans safe-migration-and-prevention violence-against-women-and-girls foster-carers-pilot-uk:1 hiv-aids-awareness-stars:1
safe migration | safe-migration-and-prevention
helpline | safe-migration-and-prevention hiv-aids-awareness-stars:1
hotline | hiv-aids-awareness-stars safe-migration-and-prevention:1
irregular migration | understanding-irregular-migration-flows voluntary-return-stranded-migrants
migration flows study | understanding-irregular-migration-flows
research | needs-assessment-western-balkans understanding-irregular-migration-flows
needs assesment | needs-assessment-western-balkans
survey and interviews | needs-assessment-western-balkans
Ukraine | tact south-east-europe-phase-4
return to Ukraine | tact south-east-europe-phase-4:1
Morocco | tact
voluntary return | voluntary-return-stranded-migrants tact:1 inter-agency-referral-system:1
stranded migrants | voluntary-return-stranded-migrants
Alabnia | albanian-anti-trafficking-capacities effective-and-sustainable-response fight-against-trafficking-and-smuggling hiv-aids-awareness-stars inter-agency-referral-system needs-assessment-western-balkans prevention-in-the-balkans protecting-vulnerable-migrants-phase-3 reintegration-former-victims safe-migration-and-prevention social-inclusion-vulnerable-migrants south-east-europe-phase-4 sustainable-reintegration-albania tact understanding-irregular-migration-flows violence-against-women-and-girls voluntary-return-stranded-migrants
European Union funding | tact violence-against-women-and-girls
USAID | albanian-anti-trafficking-capacities needs-assessment-western-balkans:1
Italy | fight-against-trafficking-and-smuggling needs-assessment-western-balkans tact
Goverment of Netherlands | prevention-in-the-balkans
IOM Development Fund | fight-against-trafficking-and-smuggling needs-assessment-western-balkans inter-agency-referral-system understanding-irregular-migration-flows:1
UNHCR | fight-against-trafficking-and-smuggling protecting-vulnerable-migrants-phase-3
OSCE | understanding-irregular-migration-flows
social inclusion | social-inclusion-vulnerable-migrants
social workers | south-east-europe-phase-4
vulnerable migrants | protecting-vulnerable-migrants-phase-3 social-inclusion-vulnerable-migrants understanding-irregular-migration-flows:1
human trafficking in crisis | counter-trafficking-in-crisis
crises | counter-trafficking-in-crisis
modern slavery | foster-carers-pilot-uk
phase III | protecting-vulnerable-migrants-phase-3
anti-trafficking strategy | violence-against-women-and-girls
medical help for victims | inter-agency-referral-system
trafficked women | violence-against-women-and-girls south-east-europe-phase-4:1 inter-agency-referral-system:1
victims going home | tact inter-agency-referral-system south-east-europe-phase-4:1 voluntary-return-stranded-migrants:1
sustainble response | effective-and-sustainable-response
capacity building institutions | albanian-anti-trafficking-capacities protecting-vulnerable-migrants-phase-3 prevention-in-the-balkans:1
Kosovo | fight-against-trafficking-and-smuggling needs-assessment-western-balkans protecting-vulnerable-migrants-phase-3 south-east-europe-phase-4 understanding-irregular-migration-flows
Tirana workshop | fight-against-trafficking-and-smuggling
missing children | foster-carers-pilot-uk
civil society | albanian-anti-trafficking-capacities understanding-irregular-migration-flows:1
budget euros | tact prevention-in-the-balkans
leaflets | foster-carers-pilot-uk hiv-aids-awareness-stars
`,
    sq: `
viktimave | albanian-anti-trafficking-capacities reintegration-former-victims sustainable-reintegration-albania tact inter-agency-referral-system south-east-europe-phase-4 voluntary-return-stranded-migrants social-inclusion-vulnerable-migrants:1 fight-against-trafficking-and-smuggling:1
viktimat | albanian-anti-trafficking-capacities reintegration-former-victims sustainable-reintegration-albania tact inter-agency-referral-system south-east-europe-phase-4 voluntary-return-stranded-migrants social-inclusion-vulnerable-migrants:1 fight-against-trafficking-and-smuggling:1
viktima trafikimi | albanian-anti-trafficking-capacities reintegration-former-victims sustainable-reintegration-albania tact inter-agency-referral-system south-east-europe-phase-4 voluntary-return-stranded-migrants social-inclusion-vulnerable-migrants:1 fight-against-trafficking-and-smuggling:1
strehezave | albanian-anti-trafficking-capacities inter-agency-referral-system:1
strehëz | albanian-anti-trafficking-capacities inter-agency-referral-system:1
strehim | inter-agency-referral-system albanian-anti-trafficking-capacities:1
strehimi i viktimave | inter-agency-referral-system albanian-anti-trafficking-capacities:1
riintegrimi | reintegration-former-victims sustainable-reintegration-albania tact inter-agency-referral-system violence-against-women-and-girls voluntary-return-stranded-migrants:1
riintegrimit te viktimave | reintegration-former-victims sustainable-reintegration-albania tact inter-agency-referral-system
rintegrim | reintegration-former-victims sustainable-reintegration-albania tact inter-agency-referral-system violence-against-women-and-girls:1
femijet e pashoqeruar | foster-carers-pilot-uk protecting-vulnerable-migrants-phase-3 understanding-irregular-migration-flows:1 social-inclusion-vulnerable-migrants:1
fëmijëve | foster-carers-pilot-uk prevention-in-the-balkans protecting-vulnerable-migrants-phase-3:1 tact:1
femije te trafikuar | foster-carers-pilot-uk prevention-in-the-balkans:1 south-east-europe-phase-4:1
familje kujdestare | foster-carers-pilot-uk
kujdestaret | foster-carers-pilot-uk
skllaveria moderne | foster-carers-pilot-uk
kontrabanda e migranteve | countering-smuggling-coastal-route fight-against-trafficking-and-smuggling protecting-vulnerable-migrants-phase-3:1
kontrabande | countering-smuggling-coastal-route fight-against-trafficking-and-smuggling protecting-vulnerable-migrants-phase-3:1
rruga bregdetare | countering-smuggling-coastal-route
Mali i Zi | fight-against-trafficking-and-smuggling protecting-vulnerable-migrants-phase-3 needs-assessment-western-balkans understanding-irregular-migration-flows south-east-europe-phase-4 countering-smuggling-coastal-route:1
policia kufitare | fight-against-trafficking-and-smuggling protecting-vulnerable-migrants-phase-3 understanding-irregular-migration-flows:1
policeve | fight-against-trafficking-and-smuggling protecting-vulnerable-migrants-phase-3 albanian-anti-trafficking-capacities:1 south-east-europe-phase-4:1
trajnim per policine | protecting-vulnerable-migrants-phase-3 fight-against-trafficking-and-smuggling albanian-anti-trafficking-capacities:1
gjyqtare dhe prokurore | fight-against-trafficking-and-smuggling protecting-vulnerable-migrants-phase-3 albanian-anti-trafficking-capacities:1
prokuroria | albanian-anti-trafficking-capacities fight-against-trafficking-and-smuggling:1 protecting-vulnerable-migrants-phase-3:1
gjykatave | albanian-anti-trafficking-capacities fight-against-trafficking-and-smuggling protecting-vulnerable-migrants-phase-3:1
HIV | hiv-aids-awareness-stars
fushate ndergjegjesimi | hiv-aids-awareness-stars
ndergjegjesimit | hiv-aids-awareness-stars prevention-in-the-balkans:1 safe-migration-and-prevention:1 violence-against-women-and-girls:1 foster-carers-pilot-uk:1
futboll | hiv-aids-awareness-stars
yjet e televizionit | hiv-aids-awareness-stars
dhuna ndaj grave | violence-against-women-and-girls
dhunes ndaj vajzave | violence-against-women-and-girls
grave | violence-against-women-and-girls inter-agency-referral-system:1 south-east-europe-phase-4:1
gruaja | violence-against-women-and-girls inter-agency-referral-system:1 south-east-europe-phase-4:1
vajza | violence-against-women-and-girls inter-agency-referral-system:1
strategjia kombetare | violence-against-women-and-girls hiv-aids-awareness-stars:1
plani i veprimit | violence-against-women-and-girls
mekanizmi i referimit | south-east-europe-phase-4 inter-agency-referral-system
sistem referimi | inter-agency-referral-system south-east-europe-phase-4:1
shkollave | prevention-in-the-balkans
mesuesit | prevention-in-the-balkans
trajnimi i mesuesve | prevention-in-the-balkans
romet | prevention-in-the-balkans
parandalim | prevention-in-the-balkans safe-migration-and-prevention violence-against-women-and-girls
parandalimin e trafikimit | prevention-in-the-balkans safe-migration-and-prevention
migrim i sigurt | safe-migration-and-prevention
migracioni i sigurt | safe-migration-and-prevention
linje telefonike | hiv-aids-awareness-stars safe-migration-and-prevention
linja e ndihmes | safe-migration-and-prevention hiv-aids-awareness-stars:1
migracionit te parregullt | understanding-irregular-migration-flows voluntary-return-stranded-migrants
emigrante te parregullt | voluntary-return-stranded-migrants understanding-irregular-migration-flows
studime | needs-assessment-western-balkans understanding-irregular-migration-flows
vleresimi i nevojave | needs-assessment-western-balkans
nevojat | needs-assessment-western-balkans
anketa | needs-assessment-western-balkans
Ukraina | tact south-east-europe-phase-4
Maroku | tact
kthim vullnetar | voluntary-return-stranded-migrants tact:1
kthehen ne atdhe | tact
kthimin | voluntary-return-stranded-migrants tact inter-agency-referral-system south-east-europe-phase-4:1
Bashkimi Evropian | tact violence-against-women-and-girls protecting-vulnerable-migrants-phase-3:1
Italise | fight-against-trafficking-and-smuggling needs-assessment-western-balkans tact
Hollanda | prevention-in-the-balkans
Fondi per Zhvillim | fight-against-trafficking-and-smuggling needs-assessment-western-balkans inter-agency-referral-system understanding-irregular-migration-flows:1
perfshirja sociale | social-inclusion-vulnerable-migrants
punonjes sociale | south-east-europe-phase-4
migrantet e cenueshem | protecting-vulnerable-migrants-phase-3 social-inclusion-vulnerable-migrants
grupe te cenueshme | social-inclusion-vulnerable-migrants understanding-irregular-migration-flows protecting-vulnerable-migrants-phase-3:1
ne kohe krize | counter-trafficking-in-crisis
krizat | counter-trafficking-in-crisis
shoqeria civile | albanian-anti-trafficking-capacities
pergjigje e qendrueshme | effective-and-sustainable-response
kapacitetet shqiptare | albanian-anti-trafficking-capacities
Faza III | protecting-vulnerable-migrants-phase-3
Shqiperise | albanian-anti-trafficking-capacities effective-and-sustainable-response fight-against-trafficking-and-smuggling hiv-aids-awareness-stars inter-agency-referral-system needs-assessment-western-balkans prevention-in-the-balkans protecting-vulnerable-migrants-phase-3 reintegration-former-victims safe-migration-and-prevention social-inclusion-vulnerable-migrants south-east-europe-phase-4 sustainable-reintegration-albania tact understanding-irregular-migration-flows violence-against-women-and-girls voluntary-return-stranded-migrants
Tirane | fight-against-trafficking-and-smuggling understanding-irregular-migration-flows prevention-in-the-balkans:1 violence-against-women-and-girls:1
Kosoves | fight-against-trafficking-and-smuggling needs-assessment-western-balkans protecting-vulnerable-migrants-phase-3 south-east-europe-phase-4 understanding-irregular-migration-flows
fletepalosje | foster-carers-pilot-uk hiv-aids-awareness-stars
autoritetet shqiptare | albanian-anti-trafficking-capacities
trafikimt | albanian-anti-trafficking-capacities counter-trafficking-in-crisis effective-and-sustainable-response fight-against-trafficking-and-smuggling inter-agency-referral-system prevention-in-the-balkans reintegration-former-victims safe-migration-and-prevention south-east-europe-phase-4 sustainable-reintegration-albania tact voluntary-return-stranded-migrants foster-carers-pilot-uk needs-assessment-western-balkans
ballkanin perendimor | counter-trafficking-in-crisis countering-smuggling-coastal-route fight-against-trafficking-and-smuggling protecting-vulnerable-migrants-phase-3 needs-assessment-western-balkans understanding-irregular-migration-flows
viktmat | albanian-anti-trafficking-capacities reintegration-former-victims sustainable-reintegration-albania tact inter-agency-referral-system south-east-europe-phase-4 voluntary-return-stranded-migrants social-inclusion-vulnerable-migrants:1 fight-against-trafficking-and-smuggling:1
ndihme mjeksore | inter-agency-referral-system
`,
  }),
);

/** A search and what it ought to find. */
export interface LabelledQuery {
  readonly query: string;
  /** By slug: 2 for a project that is about it, 1 for one that touches it. */
  readonly grades: ReadonlyMap<string, number>;
  /** Kept aside while tuning, to see whether what was gained holds for others. */
  readonly isHeldOut: boolean;
}

/** The labelled searches of a language; every third is held out. */
export function labelledQueries(language: string): readonly LabelledQuery[] {
  const lines = tables.get(language)?.trim().split('\n') ?? [];
  return lines.map((line, index) => {
    const [query = '', slugs = ''] = line.split(' | ');
    const grades = slugs.split(' ').map((entry) => {
      const [slug = '', grade = '2'] = entry.split(':');
      return [slug, Number(grade)] as const;
    });
    return { query, grades: new Map(grades), isHeldOut: index % 3 === 2 };
  });
}
