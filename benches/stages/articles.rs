//! Articles made up for measuring: as many stories as wanted, each told by several outlets.
//!
//! Names and figures vary from story to story; wording, order and now and then a figure from outlet to outlet. The same
//! numbers always give the same bytes.

/// One of the outlets' articles.
pub struct Article {
    /// Unique, and sorted like the stories.
    pub id: String,
    /// The file's text.
    pub text: String,
}

/// Bytes that an article should have: that of the average news story.
const LENGTH: usize = 2800;

/// `stories` events, told by `outlets` articles each.
pub fn articles(stories: u32, outlets: u32) -> Vec<Article> {
    let mut made = Vec::new();
    for story in 0..stories {
        let facts = Facts::new(story);
        for outlet in 0..outlets {
            made.push(Article { id: format!("{story:04}-{outlet}"), text: article(&facts, story, outlet) });
        }
    }
    made
}

/// SplitMix64 (Steele, Lea and Flood 2014): small, and the same on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    fn one_of<'s>(&mut self, choices: &[&'s str]) -> &'s str {
        choices[self.below(choices.len())]
    }
}

const FIRST_NAMES: [&str; 16] = [
    "Ann", "Karl", "Maria", "Luis", "Grace", "Peter", "Aoife", "Hassan", "Elena", "David", "Mina", "Jorge", "Ruth",
    "Paul", "Amina", "Victor",
];
const SYLLABLES: [&str; 24] = [
    "mar", "bel", "tor", "lin", "ash", "dor", "ken", "wick", "ral", "sten", "ver", "hol", "cas", "fen", "gar", "nor",
    "pel", "rud", "sel", "tam", "ulm", "wes", "yar", "zan",
];
const SURNAME_ENDS: [&str; 8] = ["son", "ez", "ley", "er", "man", "ova", "ini", "berg"];
const TOWN_ENDS: [&str; 8] = ["ton", "ford", "burg", "ville", "mouth", "field", "ham", "port"];
const COUNTRIES: [&str; 8] = ["Chile", "Kenya", "Norway", "Portugal", "Vietnam", "Canada", "Ghana", "Poland"];
const OFFICES: [&str; 6] =
    ["Mayor", "Interior Minister", "Governor", "Deputy Prime Minister", "Health Minister", "Police Chief"];
const DAYS: [&str; 5] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

fn capitalised(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}

/// What is true of a story; `{town}` and the like in the templates stand for it.
struct Facts {
    names: Vec<(&'static str, String)>,
    figures: Vec<(&'static str, usize)>,
}

impl Facts {
    fn new(story: u32) -> Self {
        let mut random = Random(u64::from(story) * 7919 + 1);
        let random = &mut random;
        let stem =
            |random: &mut Random| capitalised(&format!("{}{}", random.one_of(&SYLLABLES), random.one_of(&SYLLABLES)));
        let surname = |random: &mut Random| stem(random) + random.one_of(&SURNAME_ENDS);
        let (chief, expert, witness) = (surname(random), surname(random), surname(random));
        let names = vec![
            ("{office}", random.one_of(&OFFICES).to_owned()),
            ("{chief}", format!("{} {chief}", random.one_of(&FIRST_NAMES))),
            ("{chief-last}", chief),
            ("{expert}", format!("{} {expert}", random.one_of(&FIRST_NAMES))),
            ("{expert-last}", expert),
            ("{witness}", format!("{} {witness}", random.one_of(&FIRST_NAMES))),
            ("{town}", stem(random) + random.one_of(&TOWN_ENDS)),
            ("{city}", stem(random) + random.one_of(&TOWN_ENDS)),
            ("{firm}", format!("{} {}", stem(random), random.one_of(&["Group", "Holdings", "Energy", "Foods"]))),
            ("{country}", random.one_of(&COUNTRIES).to_owned()),
            ("{day}", random.one_of(&DAYS).to_owned()),
        ];
        let figures = vec![
            ("{dead}", 3 + random.below(60)),
            ("{hurt}", 80 + random.below(300)),
            ("{homes}", 200 + random.below(5000)),
            ("{millions}", 12 + random.below(800)),
            ("{percent}", 2 + random.below(70)),
            ("{age}", 24 + random.below(50)),
            ("{hours}", 2 + random.below(9)),
            ("{staff}", 400 + random.below(9000)),
            ("{votes}", 101 + random.below(90)),
        ];
        Self { names, figures }
    }

    /// The template with names and figures; one figure in sixty is another than in the other articles.
    fn fill(&self, template: &str, random: &mut Random) -> String {
        let mut text = template.to_owned();
        for (slot, name) in &self.names {
            text = text.replace(slot, name);
        }
        for (slot, figure) in &self.figures {
            let told = if random.below(60) == 0 { figure + 1 + random.below(9) } else { *figure };
            text = text.replace(slot, &told.to_string());
        }
        text
    }
}

/// What happened: a headline, and what only this kind of event has. Wordings of one sentence are divided by "|".
const EVENTS: [(&str, &[&str]); 4] = [
    (
        "Warehouse fire kills {dead} in {town}|At least {dead} dead as blaze guts {town} warehouse",
        &[
            "At least {dead} people were killed and {hurt} injured when a fire broke out in a warehouse in {town} on {day}, \
             officials said.|A fire in a warehouse in {town} killed {dead} people and injured {hurt} others on {day}, \
             according to officials.",
            "The blaze spread to {homes} homes before firefighters brought it under control after {hours} hours.|It took \
             firefighters {hours} hours to put out the flames, which reached {homes} homes.",
            "The building belonged to {firm}, which employs {staff} people in {country}.|{firm}, the owner of the building, \
             has {staff} employees in {country}.",
            "The cause of the fire is not known. Police said it was allegedly started by a faulty heater.|Investigators did \
             not say what had caused the fire, but a heater is suspected.",
        ],
    ),
    (
        "{firm} to cut {staff} jobs as sales slump|{firm} says it will shed {staff} jobs",
        &[
            "{firm} will cut {staff} jobs, or {percent} percent of its workforce, after sales fell in {country}, it said on \
             {day}.|About {percent}% of the staff of {firm}, {staff} people, will lose their jobs, the company announced on \
             {day}.",
            "It expects the plan to save ${millions} million a year from 2026.|The plan should save the company ${millions} \
             million a year.",
            "The plant in {town}, which opened in 1987, will close in March.|In March it will shut its plant in {town}, \
             which was opened in 1987.",
            "Shares in the company rose {hours} percent in early trading.|The company's shares were up {hours}% in the \
             morning.",
        ],
    ),
    (
        "Parliament in {country} approves {firm} deal|{country} lawmakers back deal with {firm}",
        &[
            "Lawmakers in {country} approved a ${millions} million contract with {firm} on {day} by {votes} votes to \
             98.|Parliament voted {votes}-98 on {day} for a contract worth ${millions} million with {firm}.",
            "The debate lasted nearly {hours} hours, and the opposition walked out before the vote.|Opposition members left \
             the chamber before the vote, which followed a debate of about {hours} hours.",
            "Under the contract the company will build {homes} homes around {town} within five years.|The company is to \
             build {homes} homes near {town} over five years.",
            "A court rejected a complaint against the project in June.|In June a court turned down a complaint against the \
             project.",
        ],
    ),
    (
        "Earthquake near {town} leaves {dead} dead|{dead} killed in quake near {town}, {country}",
        &[
            "An earthquake of magnitude 6.2 struck near {town} in {country} early on {day}, killing {dead} people and \
             injuring {hurt}.|{dead} people died and {hurt} were hurt when a 6.2 magnitude quake hit the region of {town} in \
             {country} in the early hours of {day}.",
            "The quake was felt in {city}, 140 kilometres away, and damaged {homes} houses.|Some {homes} houses were damaged \
             by the tremor, which shook buildings as far away as {city}, 140 km from there.",
            "The government said it would spend ${millions} million on repairs.|Repairs will cost the government ${millions} \
             million, it said.",
            "{percent} percent of the region was still without power after {hours} hours.|After {hours} hours {percent}% of \
             households had no electricity.",
        ],
    ),
];

/// What any story may go on with.
const MORE: [&str; 13] = [
    "{office} {chief} visited {town} and met families on {day} evening.|On {day} evening {office} {chief} came to {town} to \
     meet families.",
    "\"We will not rest until every question is answered,\" {chief-last} told reporters. \"People here deserve the \
     truth.\"|\"People here deserve the truth, and we will not rest until every question is answered,\" said {chief-last}.",
    "{chief-last} did not discuss the budget of the region with local leaders.|The budget of the region was not discussed \
     with local leaders.",
    "{expert}, {age}, a professor at the University of {city}, said that warnings had been ignored for years.|Warnings had \
     been ignored for years, according to {expert}, a {age}-year-old professor at the University of {city}.",
    "\"It was only a matter of time,\" {expert-last} said.|{expert-last} said it had been \"only a matter of time\".",
    "{witness}, who lives nearby, said she had heard a loud noise shortly after 6 a.m. and called the police.|A resident, \
     {witness}, called the police shortly after 6 a.m. when she heard a loud noise.",
    "The European Commission said it was ready to help if {country} asked for it.|Help was offered by the European \
     Commission, should {country} ask for it.",
    "A similar case in March 2019 led to new rules, but critics say that they were never enforced.|New rules that followed a \
     similar case in March 2019 were never enforced, critics say.",
    "The opposition called for an independent inquiry and accused the government of hiding figures.|Accusing the government \
     of hiding figures, the opposition demanded an independent inquiry.",
    "Schools in {town} stayed closed on Friday, and trains to {city} ran with delays of up to two hours.|Trains to {city} \
     were delayed by up to two hours, and schools in {town} were closed on Friday.",
    "A spokesman for the ministry denied that it had received a letter from the town council last year.|The ministry denies \
     that the town council had written to it last year.",
    "About 150 volunteers from {city} arrived with blankets, food and water, the Red Cross said.|The Red Cross said that \
     some 150 volunteers had come from {city} with food, water and blankets.",
    "{chief-last}, a former lawyer who took office three years ago, faces an election in October.|An election is due in \
     October in which {chief-last}, a lawyer before taking office three years ago, will stand again.",
];

fn article(facts: &Facts, story: u32, outlet: u32) -> String {
    let mut random = Random(u64::from(story) << 20 | u64::from(outlet));
    let random = &mut random;
    let (headline, event) = EVENTS[story as usize % EVENTS.len()];
    let mut wording = |sentence: &str| {
        let wordings: Vec<&str> = sentence.split('|').collect();
        let chosen = random.one_of(&wordings);
        facts.fill(chosen, random)
    };
    let mut text = wording(headline) + "\n\n" + &wording("{town}, {country}, July 4, 2025 (Wire) - ");
    for sentence in event {
        text += &wording(sentence);
        text += "\n\n";
    }
    // Every outlet goes on in another place of the list, and ends where its column is full.
    for number in 0..MORE.len() {
        if text.len() >= LENGTH {
            break;
        }
        text += &wording(MORE[(number + outlet as usize * 2) % MORE.len()]);
        text += if number % 2 == 0 { " " } else { "\n\n" };
    }
    text.trim_end().to_owned() + "\n"
}
