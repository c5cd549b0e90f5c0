const names = `
  Agim Agron Albana Alban Alketa Alma Altin Amarda Ana Anila Anisa Ardian Ardit Arjana Armanda Arben Arbër Arta Artan Aurela
  Bardha Bashkim Besa Besart Besiana Besmira Blerim Blerina Blerta Brunilda Dafina Dhurata Diana Dorina Drita Dritan Edlira
  Edona Elda Elira Eliona Eljona Elona Elsa Elvana Enkeleda Entela Era Ermal Ermira Erjona Esmeralda Fatbardha Fatime Fatjona
  Fatmir Fatmira Flora Flutura Gentian Gentiana Gjergj Hana Ilir Ilira Irena Iliriana Jeta Jonida Jorida Juliana Kaltrina Klea
  Klodiana Kozeta Kristina Kujtim Laura Ledia Leonora Liljana Lindita Linda Lule Luljeta Majlinda Manjola Marjana Marsela Mimoza
  Mira Miranda Mirela Mirjeta Nertila Nora Ornela Pranvera Rovena Rozafa Rudina Sara Shpresa Shqipe Sonila Suela Teuta Valbona
  Valentina Valmira Vera Vjollca Vlora Xhensila Yllka Zamira Zana
  Adelina Afërdita Albina Anduena Anjeza Anxhela Arlinda Arjeta Armela Aurora Bedrie Bora Brikena Denisa Dorjana Donika Egla Eglantina
  Ema Enida Eni Enkela Eriola Eriona Ermelinda Erisa Evisa Fabjola Fiorela Gerta Gjyste Griselda Ina Ingrid Iva Ilda Jonila Jorgjeta
  Klara Klaudia Klotilda Kristiana Ledina Lediana Lejla Liri Lirie Luiza Marinela Mariola Marjeta Megi Migena Mirlinda Mirjana Nada
  Nevila Olta Orjeta Rajmonda Redona Rezarta Romina Rudina Rukije Sanije Sevdije Silva Silvana Sindi Sidita Tereza Valdete Vilma
  Violeta Viola Vitore Vjosa Xhuliana Zenepe Zhaneta
  Albert Arlind Armand Arjan Artur Besnik Bledar Bujar Dashamir Edmond Edon Eduard Elton Endri Erion Fatos Florian Genci Gëzim Klajdi
  Klodian Luan Marjan Nikolin Petrit Redi Roland Sokol Saimir Shkëlqim Skënder Spartak Taulant Valon Xhevdet Ylli
  Adriana Aleksandra Amina Andreea Anna Beatrice Blessing Daniela Elena Ekaterina Emma Esther Ewa Fatima Florence Gabriela Grace
  Ivana Jelena Joy Julia Kateryna Katya Larisa Lucia Ludmila Maria Marija Marta Mary Mercy Milena Mirjana Nadia Natalia Natalya
  Nataliya Natasha Ngozi Nkechi Chioma Chidinma Faith Favour Gift Hope Rita Osas Precious Oksana Olena Olesya Olga Anastasia Alina Alexandra Cristina Doina Elisa Iryna Inna Irina Ioana Mihaela Simona Tamara Veronika Viktoria Zuzana Biljana Dragana Dijana Mira Snezana Senada Amra Lejla Patience Peace Precious Raluca Sofia Stefania Svetlana Tatiana Tatyana Thi Vesna Victoria Yulia
  Fatma Fatmë Lorena Nexhmije Happiness Sadije Shqiponja Zyhra Hatixhe Xhevahire Meleqe Rabije Dhurata Rozeta Aida Jasmina Samira
  Ngoc Linh Huong Mai Nguyen Kidist Tigist Selam Zahra Leila Layla Aisha Khadija Mariam Miriam Sandra Monica Roxana Carmen
  Adam Ahmed Ali Andrei David Dragan Emmanuel Hassan Ion Ivan John Jovan Mihai Mohamed Mohammed Nikola Omar Osman Peter Stefan`;

/** Names that are words as well; alone they name nobody. */
const words = new Set(
  'Blessing Happiness Mai Carmen Bora Aurora Faith Favour Gift Hope Liri Viola Silva Luan Gift Era Flora Florence Grace Joy Mercy Patience Peace Precious Victoria Jeta Lule Shpresa Shqipe Pranvera Bardha Ion Ali'.split(
    ' ',
  ),
);

/** First names that are common in Albania, its neighbourhood and the countries that victims come from. */
const given = new Set(names.trim().split(/\s+/));
const stems = new Set([...given].flatMap((name) => [name, stemOf(name)]));

/** Whether a word is a first name, in any Albanian case: Drita, Dritën, Dritës. */
export function isGivenName(word: string): boolean {
  return given.has(word) || (word.length > 3 && stems.has(stemOf(word)));
}

/** Whether a word is a first name even where no family name follows. */
export function isGivenNameAlone(word: string): boolean {
  return isGivenName(word) && !words.has(word);
}

/** A name without the endings of Albanian cases. Names of men and women lose the same letters in both lists. */
function stemOf(name: string): string {
  return name.replace(/(?:[aeë]s|[aeë]n|ja|jen|jes|it|in|un|ut|[aeëiu])$/, '');
}
