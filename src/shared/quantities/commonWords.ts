/** Words at which a group of nouns ends: prepositions, pronouns, articles, conjunctions, auxiliaries, adverbs. */
export const functionWords: ReadonlySet<string> = wordSet(`
a an the this that these those my your his her its our their whose which what who whom where when while why how
i you he she it we they me him us them himself herself itself themselves one ones
and or but nor so yet if because since although though unless until than as like such both either neither each every all any some no not
in on at by for from to of with without within into onto upon about above below over under between among amid across through during
before after against around along beside besides behind beyond near off out outside inside up down per via toward towards throughout despite
except concerning regarding including versus vs
is are was were be been being am do does did done have has had having will would can could shall should may might must cannot
isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't can't couldn't shouldn't
also already again always ever never often still just only even almost nearly mostly mainly largely partly together apart
now then today tonight yesterday tomorrow later earlier ago soon recently currently once twice here there away back forward
very too quite rather really simply actually perhaps maybe probably possibly however therefore thus hence meanwhile instead
further more less most least much many few several other another
ahead alone aside long wide high tall deep thick across
myself yourself themselves ourselves himself itself
`);

/** Verbs that follow what is counted and can not be nouns: `five people say`. */
export const plainVerbs: ReadonlySet<string> = wordSet(`
say says said tell tells told make makes made take takes took taken go goes went gone come comes came get gets got give gives gave
see sees saw seen know knows knew think thinks thought find finds found keep keeps kept let lets seem seems remain remains
become becomes became begin begins began brought bring brings held stood put puts
lose loses lost pay pays paid meet meets met sit sits sat spend spends spent rose risen fell fallen
grow grows grew grown led wins won sent send sends built showed shown ran felt left
die dies agree agrees speak speaks spoke receive receives include includes contain contains
arrive arrives happen happens appear appears believe believes require requires follow follows join joins allow allows carry carries reach reaches
represent represents suffer suffers reveal reveals prove proves want wants ask asks try tries
`);

/** Verbs that are nouns as well: `five launches offer`, but `thousands of job cuts`. */
export const commonVerbs: ReadonlySet<string> = new Set([
  ...plainVerbs,
  ...wordSet(`
leave leaves run runs hold holds stand stands rise rises fall falls lead leads win cost costs build builds show shows
work works live lives need needs use uses call calls feel feels hit hits cut cuts set sets
vote votes play plays offer offers help helps start starts turn turns move moves face faces fail fails plan plans bear bears match matches drive drives
`),
]);

export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
