const names = `
  Agim Agron Albana Alban Alketa Alma Altin Amarda Ana Anila Anisa Ardian Ardit Arjana Armanda Arben Arbër Arta Artan Aurela
  Bardha Bashkim Besa Besart Besiana Besmira Blerim Blerina Blerta Brunilda Dafina Dhurata Diana Dorina Drita Dritan Edlira
  Edona Elda Elira Eliona Eljona Elona Elsa Elvana Enkeleda Entela Era Ermal Ermira Erjona Esmeralda Fatbardha Fatime Fatjona
  Fatmir Fatmira Flora Flutura Gentian Gentiana Gjergj Hana Ilir Ilira Irena Iliriana Jeta Jonida Jorida Juliana Kaltrina Klea
  Klodiana Kozeta Kristina Kujtim Laura Ledia Leonora Liljana Lindita Linda Lule Luljeta Majlinda Manjola Marjana Marsela Mimoza
  Mira Miranda Mirela Mirjeta Nertila Nora Ornela Pranvera Rovena Rozafa Rudina Sara Shpresa Shqipe Sonila Suela Teuta Valbona
  Valentina Valmira Vera Vjollca Vlora Xhensila Yllka Zamira Zana
  Adriana Aleksandra Amina Andreea Anna Beatrice Blessing Daniela Elena Ekaterina Emma Esther Ewa Fatima Florence Gabriela Grace
  Ivana Jelena Joy Julia Kateryna Katya Larisa Lucia Ludmila Maria Marija Marta Mary Mercy Milena Mirjana Nadia Natalia Natalya
  Natasha Oksana Olena Olga Patience Peace Precious Raluca Sofia Stefania Svetlana Tatiana Tatyana Thi Vesna Victoria Yulia
  Adam Ahmed Ali Andrei David Dragan Emmanuel Hassan Ion Ivan John Jovan Mihai Mohamed Mohammed Nikola Omar Osman Peter Stefan`;

/** Names that are words as well; alone they name nobody. */
const words = new Set(
  'Blessing Era Flora Florence Grace Joy Mercy Patience Peace Precious Victoria Jeta Lule Shpresa Shqipe Pranvera Bardha Ion Ali'.split(
    ' ',
  ),
);

/** First names that are common in Albania, its neighbourhood and the countries that victims come from. */
const given = new Set(names.trim().split(/\s+/));
const stems = new Set([...given].map(stemOf));

/** Whether a word is a first name, in any Albanian case: Drita, Dritën, Dritës. */
export function isGivenName(word: string): boolean {
  return given.has(word) || stems.has(stemOf(word));
}

/** Whether a word is a first name even where no family name follows. */
export function isGivenNameAlone(word: string): boolean {
  return isGivenName(word) && !words.has(word);
}

/** A name without the endings of Albanian cases. Names of men and women lose the same letters in both lists. */
function stemOf(name: string): string {
  return name.length < 4 ? name : name.replace(/(?:[aeë]s|[aeë]n|ja|jen|jes|it|in|un|ut|[aeëiu])$/, '');
}
