//! The closed word classes of values: numerals, units, currencies, months, weekdays, zones.
//!
//! One look-up per word tells everything that the grammar may ask; words that play no part cost that look-up only.

use super::hedge;
use jiff::civil::Weekday;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

/// What a numeral does to the number being read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Numeral {
    /// zero to nineteen.
    Small(f64),
    /// twenty to ninety.
    Tens(f64),
    /// hundred.
    Hundred,
    /// thousand, million, lakh, crore …: multiplies what stands before.
    Scale(f64),
    /// bn, m, k: a scale only directly behind digits.
    Letter(f64),
    /// dozen.
    Dozen,
    /// first, second, twentieth: a rank, or one part ("a third").
    Rank(f64),
    /// thirds, quarters: parts.
    Parts(f64),
}

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dimension {
    Length,
    Area,
    Volume,
    Mass,
    Speed,
    Pressure,
    Power,
    Energy,
    Time,
}

/// A unit of measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Unit {
    pub(super) dimension: Dimension,
    /// One of it in SI units.
    pub(super) factor: f64,
    /// How far the unit itself is open, as a share: a ton is 907 to 1,016 kg.
    pub(super) slack: f64,
    /// Written with one letter or a word that means other things too: counts only directly behind digits.
    pub(super) letter: bool,
}

/// A currency, or a hundredth of one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Coin {
    pub(super) code: &'static str,
    pub(super) factor: f64,
    /// Stands before the number ("$", "Rs", "EUR").
    pub(super) leads: bool,
    /// Stands behind the number ("yen", "EUR", "cents").
    pub(super) follows: bool,
}

/// Half of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Noon {
    Before,
    After,
}

/// Everything that the lexicon knows about a word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Entry {
    pub(super) numeral: Option<Numeral>,
    pub(super) unit: Option<Unit>,
    pub(super) coin: Option<Coin>,
    pub(super) month: Option<i8>,
    pub(super) weekday: Option<Weekday>,
    /// A weekday or month cut short: needs a date around it.
    pub(super) short: bool,
    pub(super) noon: Option<Noon>,
    /// Hours from UTC, for zones.
    pub(super) zone: Option<Zone>,
    /// A noun that a number behind it names: "flight 12", "Article 5".
    pub(super) names: bool,
    /// One bit for each row of [`hedge::BEFORE`] that begins with the word.
    pub(super) hedges: u128,
    /// Days may begin here besides months, weekdays and numbers.
    pub(super) days: bool,
    /// A value may begin here.
    pub(super) starts: bool,
}

/// A time zone by its letters; `None` where they stand for several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Zone(pub(super) Option<i16>);

/// A word that plays no part.
pub(super) static UNKNOWN: Entry = Entry {
    numeral: None,
    unit: None,
    coin: None,
    month: None,
    weekday: None,
    short: false,
    noon: None,
    zone: None,
    names: false,
    hedges: 0,
    days: false,
    starts: false,
};

const NUMERALS: &[(&str, Numeral)] = &[
    ("zero nought naught nil", Numeral::Small(0.0)),
    ("one", Numeral::Small(1.0)),
    ("two", Numeral::Small(2.0)),
    ("three", Numeral::Small(3.0)),
    ("four", Numeral::Small(4.0)),
    ("five", Numeral::Small(5.0)),
    ("six", Numeral::Small(6.0)),
    ("seven", Numeral::Small(7.0)),
    ("eight", Numeral::Small(8.0)),
    ("nine", Numeral::Small(9.0)),
    ("ten", Numeral::Small(10.0)),
    ("eleven", Numeral::Small(11.0)),
    ("twelve", Numeral::Small(12.0)),
    ("thirteen", Numeral::Small(13.0)),
    ("fourteen", Numeral::Small(14.0)),
    ("fifteen", Numeral::Small(15.0)),
    ("sixteen", Numeral::Small(16.0)),
    ("seventeen", Numeral::Small(17.0)),
    ("eighteen", Numeral::Small(18.0)),
    ("nineteen", Numeral::Small(19.0)),
    ("twenty", Numeral::Tens(20.0)),
    ("thirty", Numeral::Tens(30.0)),
    ("forty fourty", Numeral::Tens(40.0)),
    ("fifty", Numeral::Tens(50.0)),
    ("sixty", Numeral::Tens(60.0)),
    ("seventy", Numeral::Tens(70.0)),
    ("eighty", Numeral::Tens(80.0)),
    ("ninety", Numeral::Tens(90.0)),
    ("hundred", Numeral::Hundred),
    ("thousand", Numeral::Scale(1e3)),
    ("lakh lakhs lac", Numeral::Scale(1e5)),
    ("million", Numeral::Scale(1e6)),
    ("crore crores", Numeral::Scale(1e7)),
    ("billion", Numeral::Scale(1e9)),
    ("trillion", Numeral::Scale(1e12)),
    ("bn bln", Numeral::Letter(1e9)),
    ("mn mln mio", Numeral::Letter(1e6)),
    ("tn trn tln", Numeral::Letter(1e12)),
    ("cr", Numeral::Letter(1e7)),
    ("k", Numeral::Letter(1e3)),
    ("b", Numeral::Letter(1e9)),
    ("dozen", Numeral::Dozen),
    ("half", Numeral::Rank(2.0)),
    ("halves", Numeral::Parts(2.0)),
    ("quarter", Numeral::Rank(4.0)),
    ("quarters", Numeral::Parts(4.0)),
    ("first", Numeral::Rank(1.0)),
    ("third", Numeral::Rank(3.0)),
    ("fourth", Numeral::Rank(4.0)),
    ("fifth", Numeral::Rank(5.0)),
    ("sixth", Numeral::Rank(6.0)),
    ("seventh", Numeral::Rank(7.0)),
    ("eighth", Numeral::Rank(8.0)),
    ("ninth nineth", Numeral::Rank(9.0)),
    ("tenth", Numeral::Rank(10.0)),
    ("eleventh", Numeral::Rank(11.0)),
    ("twelfth", Numeral::Rank(12.0)),
    ("thirteenth", Numeral::Rank(13.0)),
    ("fourteenth", Numeral::Rank(14.0)),
    ("fifteenth", Numeral::Rank(15.0)),
    ("sixteenth", Numeral::Rank(16.0)),
    ("seventeenth", Numeral::Rank(17.0)),
    ("eighteenth", Numeral::Rank(18.0)),
    ("nineteenth", Numeral::Rank(19.0)),
    ("twentieth", Numeral::Rank(20.0)),
    ("thirtieth", Numeral::Rank(30.0)),
    ("fortieth", Numeral::Rank(40.0)),
    ("fiftieth", Numeral::Rank(50.0)),
    ("sixtieth", Numeral::Rank(60.0)),
    ("seventieth", Numeral::Rank(70.0)),
    ("eightieth", Numeral::Rank(80.0)),
    ("ninetieth", Numeral::Rank(90.0)),
    ("hundredth", Numeral::Rank(100.0)),
    ("thousandth", Numeral::Rank(1e3)),
    ("millionth", Numeral::Rank(1e6)),
    ("billionth", Numeral::Rank(1e9)),
    ("trillionth", Numeral::Rank(1e12)),
    ("thirds", Numeral::Parts(3.0)),
    ("fourths", Numeral::Parts(4.0)),
    ("fifths", Numeral::Parts(5.0)),
    ("sixths", Numeral::Parts(6.0)),
    ("sevenths", Numeral::Parts(7.0)),
    ("eighths", Numeral::Parts(8.0)),
    ("ninths", Numeral::Parts(9.0)),
    ("tenths", Numeral::Parts(10.0)),
    ("hundredths", Numeral::Parts(100.0)),
    ("thousandths", Numeral::Parts(1e3)),
];

/// Units with their SI factor and how far the unit itself is open.
const UNITS: &[(&str, Dimension, f64, f64)] = &[
    ("metre metres meter meters", Dimension::Length, 1.0, 0.0),
    ("kilometre kilometres kilometer kilometers km kms", Dimension::Length, 1e3, 0.0),
    ("centimetre centimetres centimeter centimeters cm", Dimension::Length, 0.01, 0.0),
    ("millimetre millimetres millimeter millimeters mm", Dimension::Length, 1e-3, 0.0),
    ("dm decimetre decimetres decimeter decimeters", Dimension::Length, 0.1, 0.0),
    ("mile miles mi", Dimension::Length, 1_609.344, 0.0),
    ("yard yards yd yds", Dimension::Length, 0.9144, 0.0),
    ("foot feet ft", Dimension::Length, 0.3048, 0.0),
    ("inch inches", Dimension::Length, 0.0254, 0.0),
    ("hectare hectares ha", Dimension::Area, 1e4, 0.0),
    ("acre acres", Dimension::Area, 4_046.856, 0.0),
    ("sqm sqft", Dimension::Area, 1.0, 0.0),
    ("litre litres liter liters", Dimension::Volume, 1e-3, 0.0),
    ("millilitre millilitres milliliter milliliters ml", Dimension::Volume, 1e-6, 0.0),
    // A gallon is 3.785 litres in America, 4.546 in Britain.
    ("gallon gallons", Dimension::Volume, 4.1655e-3, 0.0914),
    ("kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs", Dimension::Mass, 1.0, 0.0),
    ("gram grams gramme grammes", Dimension::Mass, 1e-3, 0.0),
    ("milligram milligrams mg", Dimension::Mass, 1e-6, 0.0),
    ("tonne tonnes", Dimension::Mass, 1e3, 0.0),
    // Short, metric or long.
    ("ton tons", Dimension::Mass, 961.6, 0.0566),
    ("pound pounds lb lbs", Dimension::Mass, 0.453_592_37, 0.0),
    ("ounce ounces oz", Dimension::Mass, 0.028_349_5, 0.0),
    ("mph", Dimension::Speed, 0.447_04, 0.0),
    ("kph kmh kmph", Dimension::Speed, 1.0 / 3.6, 0.0),
    ("knot knots", Dimension::Speed, 0.514_444, 0.0),
    ("hectopascal hectopascals hpa millibar millibars mbar", Dimension::Pressure, 100.0, 0.0),
    ("psi", Dimension::Pressure, 6_894.757, 0.0),
    ("watt watts", Dimension::Power, 1.0, 0.0),
    ("kilowatt kilowatts kw", Dimension::Power, 1e3, 0.0),
    ("megawatt megawatts mw", Dimension::Power, 1e6, 0.0),
    ("gigawatt gigawatts gw", Dimension::Power, 1e9, 0.0),
    ("terawatt terawatts tw", Dimension::Power, 1e12, 0.0),
    ("kwh", Dimension::Energy, 3.6e6, 0.0),
    ("mwh", Dimension::Energy, 3.6e9, 0.0),
    ("gwh", Dimension::Energy, 3.6e12, 0.0),
    ("twh", Dimension::Energy, 3.6e15, 0.0),
    ("joule joules", Dimension::Energy, 1.0, 0.0),
    ("second seconds sec secs", Dimension::Time, 1.0, 0.0),
    ("minute minutes min mins", Dimension::Time, 60.0, 0.0),
    ("hour hours hr hrs", Dimension::Time, 3_600.0, 0.0),
    ("day days", Dimension::Time, DAY, 0.0),
    ("week weeks", Dimension::Time, 7.0 * DAY, 0.0),
    ("fortnight fortnights", Dimension::Time, 14.0 * DAY, 0.0),
    ("month months", Dimension::Time, MONTH, 0.0),
    ("year years yr yrs", Dimension::Time, YEAR, 0.0),
    ("decade decades", Dimension::Time, 10.0 * YEAR, 0.0),
    ("century centuries", Dimension::Time, 100.0 * YEAR, 0.0),
];

/// Units that count only directly behind digits.
const LETTER_UNITS: &[(&str, Dimension, f64)] = &[
    ("m", Dimension::Length, 1.0),
    ("g", Dimension::Mass, 1e-3),
    ("t", Dimension::Mass, 1e3),
    ("l", Dimension::Volume, 1e-3),
    ("h", Dimension::Time, 3_600.0),
];

/// Seconds of a day.
pub(super) const DAY: f64 = 86_400.0;
/// Seconds of a month of 30.44 days.
pub(super) const MONTH: f64 = 30.44 * DAY;
/// Seconds of a year of 365.25 days.
pub(super) const YEAR: f64 = 365.25 * DAY;

/// Currencies: words, code, factor, stands before, stands behind.
const COINS: &[(&str, &str, f64, bool, bool)] = &[
    ("$", "USD", 1.0, true, true),
    ("£", "GBP", 1.0, true, false),
    ("€", "EUR", 1.0, true, true),
    ("¥", "JPY", 1.0, true, false),
    ("元", "CNY", 1.0, false, true),
    ("₹", "INR", 1.0, true, false),
    ("₩", "KRW", 1.0, true, false),
    ("₽", "RUB", 1.0, true, true),
    ("₺", "TRY", 1.0, true, true),
    ("₪", "ILS", 1.0, true, true),
    ("₦", "NGN", 1.0, true, false),
    ("₱", "PHP", 1.0, true, false),
    ("฿", "THB", 1.0, true, true),
    ("₫", "VND", 1.0, true, true),
    ("₴", "UAH", 1.0, true, true),
    ("₡", "CRC", 1.0, true, true),
    ("₾", "GEL", 1.0, true, true),
    ("₭", "LAK", 1.0, true, true),
    ("dollar dollars buck bucks", "USD", 1.0, false, true),
    ("usd", "USD", 1.0, true, true),
    ("cent cents", "USD", 0.01, false, true),
    ("euro euros", "EUR", 1.0, false, true),
    ("eur", "EUR", 1.0, true, true),
    ("gbp", "GBP", 1.0, true, true),
    ("quid sterling", "GBP", 1.0, false, true),
    ("pence", "GBP", 0.01, false, true),
    ("yen", "JPY", 1.0, false, true),
    ("jpy", "JPY", 1.0, true, true),
    ("yuan renminbi", "CNY", 1.0, false, true),
    ("cny rmb", "CNY", 1.0, true, true),
    ("won", "KRW", 1.0, false, true),
    ("krw", "KRW", 1.0, true, true),
    ("rupee rupees", "INR", 1.0, false, true),
    ("rs inr", "INR", 1.0, true, false),
    ("rouble roubles ruble rubles", "RUB", 1.0, false, true),
    ("rub", "RUB", 1.0, false, true),
    ("peso pesos", "MXN", 1.0, false, true),
    ("reais", "BRL", 1.0, false, true),
    ("rand", "ZAR", 1.0, false, true),
    ("lira liras", "TRY", 1.0, false, true),
    ("franc francs", "CHF", 1.0, false, true),
    ("chf", "CHF", 1.0, true, true),
    ("krona kronor", "SEK", 1.0, false, true),
    ("krone kroner", "NOK", 1.0, false, true),
    ("sek", "SEK", 1.0, true, true),
    ("nok", "NOK", 1.0, true, true),
    ("dkk", "DKK", 1.0, true, true),
    ("dirham dirhams", "AED", 1.0, false, true),
    ("aed", "AED", 1.0, true, true),
    ("dh dhs", "AED", 1.0, true, false),
    ("riyal riyals", "SAR", 1.0, false, true),
    ("rial rials", "IRR", 1.0, false, true),
    ("shekel shekels", "ILS", 1.0, false, true),
    ("baht", "THB", 1.0, false, true),
    ("ringgit", "MYR", 1.0, false, true),
    ("rm", "MYR", 1.0, true, false),
    ("rupiah", "IDR", 1.0, false, true),
    ("rp", "IDR", 1.0, true, false),
    ("naira", "NGN", 1.0, false, true),
    ("cedi cedis", "GHS", 1.0, false, true),
    ("shilling shillings", "KES", 1.0, false, true),
    ("hryvnia hryvnias", "UAH", 1.0, false, true),
    ("zloty zlotys", "PLN", 1.0, false, true),
    ("forint forints", "HUF", 1.0, false, true),
    ("dong", "VND", 1.0, false, true),
    ("dinar dinars", "KWD", 1.0, false, true),
    ("taka", "BDT", 1.0, false, true),
    ("tk", "BDT", 1.0, true, false),
    ("lari", "GEL", 1.0, false, true),
    ("peseta pesetas", "ESP", 1.0, false, true),
    ("aud", "AUD", 1.0, true, true),
    ("cad", "CAD", 1.0, true, true),
    ("nzd", "NZD", 1.0, true, true),
    ("sgd", "SGD", 1.0, true, true),
    ("hkd", "HKD", 1.0, true, true),
];

/// Whose dollar, pound or franc: the word before the sign or the name, what it stands before, and the code.
const COUNTRY_COINS: &[(&str, &str, &str)] = &[
    ("us american", "$ dollar dollars cent cents", "USD"),
    ("u.s u.s.", "$ dollar dollars cent cents", "USD"),
    ("a au australian aus", "$ dollar dollars cent cents", "AUD"),
    ("c ca can canadian cad", "$ dollar dollars cent cents", "CAD"),
    ("nz zealand nzd", "$ dollar dollars cent cents", "NZD"),
    ("hk kong", "$ dollar dollars", "HKD"),
    ("s singapore singaporean sg", "$ dollar dollars", "SGD"),
    ("nt taiwan taiwanese", "$ dollar dollars", "TWD"),
    ("r brl", "$", "BRL"),
    ("mx mex", "$", "MXN"),
    ("mexican", "peso pesos", "MXN"),
    ("argentine argentinian", "peso pesos", "ARS"),
    ("chilean", "peso pesos", "CLP"),
    ("colombian", "peso pesos", "COP"),
    ("philippine", "peso pesos", "PHP"),
    ("cuban", "peso pesos", "CUP"),
    ("british uk", "pound pounds", "GBP"),
    ("egyptian", "pound pounds", "EGP"),
    ("syrian", "pound pounds lira", "SYP"),
    ("lebanese", "pound pounds lira", "LBP"),
    ("sudanese", "pound pounds", "SDG"),
    ("swiss", "franc francs", "CHF"),
    ("cfa", "franc francs", "XOF"),
    ("french", "franc francs", "FRF"),
    ("indian", "rupee rupees", "INR"),
    ("pakistani pakistan", "rupee rupees", "PKR"),
    ("lankan", "rupee rupees", "LKR"),
    ("nepali nepalese", "rupee rupees", "NPR"),
    ("danish", "krone kroner krona kronor", "DKK"),
    ("norwegian", "krone kroner krona kronor", "NOK"),
    ("swedish", "krona kronor krone kroner", "SEK"),
    ("icelandic", "krona kronor", "ISK"),
    ("kenyan", "shilling shillings", "KES"),
    ("ugandan", "shilling shillings", "UGX"),
    ("tanzanian", "shilling shillings", "TZS"),
    ("chinese", "yuan", "CNY"),
    ("japanese", "yen", "JPY"),
    ("korean", "won", "KRW"),
    ("turkish", "lira liras", "TRY"),
    ("russian", "rouble roubles ruble rubles", "RUB"),
    ("saudi", "riyal riyals", "SAR"),
    ("qatari", "riyal riyals", "QAR"),
    ("iranian", "rial rials", "IRR"),
    ("kuwaiti", "dinar dinars", "KWD"),
    ("iraqi", "dinar dinars", "IQD"),
    ("jordanian", "dinar dinars", "JOD"),
    ("brazilian", "real reais reals", "BRL"),
    ("african", "rand", "ZAR"),
    ("euro", "cent cents", "EUR"),
];

const MONTHS: &[(&str, &str, i8)] = &[
    ("january", "jan", 1),
    ("february", "feb", 2),
    ("march", "mar", 3),
    ("april", "apr", 4),
    ("may", "", 5),
    ("june", "jun", 6),
    ("july", "jul", 7),
    ("august", "aug", 8),
    ("september", "sep sept", 9),
    ("october", "oct", 10),
    ("november", "nov", 11),
    ("december", "dec", 12),
];

const WEEKDAYS: &[(&str, &str, Weekday)] = &[
    ("monday", "mon", Weekday::Monday),
    ("tuesday", "tue tues", Weekday::Tuesday),
    ("wednesday", "wed weds", Weekday::Wednesday),
    ("thursday", "thu thur thurs", Weekday::Thursday),
    ("friday", "fri", Weekday::Friday),
    ("saturday", "sat", Weekday::Saturday),
    ("sunday", "sun", Weekday::Sunday),
];

/// Zones by their letters, in minutes from UTC. IST and CST stand for several and stay without.
const ZONES: &[(&str, Option<i16>)] = &[
    ("gmt utc", Some(0)),
    ("bst wat", Some(60)),
    ("cet", Some(60)),
    ("cest eet cat sast", Some(120)),
    ("eest msk eat", Some(180)),
    ("et", None),
    ("edt", Some(-240)),
    ("est cdt", Some(-300)),
    ("ct mt pt", None),
    ("mdt", Some(-360)),
    ("mst pdt", Some(-420)),
    ("pst", Some(-480)),
    ("pkt", Some(300)),
    ("ist cst", None),
    ("hkt sgt awst", Some(480)),
    ("jst kst", Some(540)),
    ("acst", Some(570)),
    ("aest", Some(600)),
    ("aedt", Some(660)),
    ("nzst", Some(720)),
    ("nzdt", Some(780)),
];

/// Nouns that the number behind them names.
const NAMING: &str = "flight flights boeing airbus route highway interstate motorway freeway channel radio section sections \
    article articles chapter clause paragraph page pages room gate exit track lane platform terminal pier runway berth \
    level phase stage tier grade type model version windows iphone ipad galaxy pixel playstation xbox apollo formula \
    ligue area resolution psalm proposition amendment appendix annex schedule figure table line lines unit reactor \
    block hangar ward precinct district division battalion brigade regiment squadron bus train tram court volume \
    episode season act scene verse lot rule code form title bill size zone number hangar starship falcon soyuz \
    vostok voyager ariane atlas delta titan building suite apartment flat floor route sector checkpoint camp highway \
    circuit serial badge docket";

/// Words with which days may begin besides numbers, months and weekdays.
const DAYS: &str = "a an last past this next the today tonight yesterday tomorrow early earlier late later mid beginning start \
    middle end spring summer autumn winter fall christmas new q several few couple";

/// Words with which other values may begin besides numerals, coins, units and hedges.
const STARTERS: &str = "a an as no between from minus negative dozens hundreds thousands millions billions trillions tens \
    scores several few couple nobody none noon midnight midday half quarter magnitude magnitudes aged age ages shortly \
    category yearlong monthlong weeklong daylong hourlong twenties thirties forties fifties sixties seventies eighties \
    nineties teens just + # ½ ¼ ¾ ⅓ ⅔ ⅛ ⅕ - − us u.s c ca au aus can nz hk s nt r mex mx brl";

#[derive(Default)]
struct Fnv(u64);

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

type Table = HashMap<&'static str, Entry, BuildHasherDefault<Fnv>>;

static WORDS: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::default();
    let mut put = |words: &'static str, set: &dyn Fn(&mut Entry)| {
        for word in words.split_whitespace() {
            set(table.entry(word).or_default());
        }
    };
    for &(words, numeral) in NUMERALS {
        let starts = !matches!(numeral, Numeral::Letter(_) | Numeral::Parts(_));
        put(words, &|entry| (entry.numeral, entry.starts) = (Some(numeral), starts));
    }
    put("second", &|entry| (entry.numeral, entry.starts) = (Some(Numeral::Rank(2.0)), true));
    for &(words, dimension, factor, slack) in UNITS {
        let unit = Unit { dimension, factor, slack, letter: false };
        put(words, &|entry| (entry.unit, entry.starts) = (Some(unit), true));
    }
    put("sqft", &|entry| entry.unit = entry.unit.map(|unit| Unit { factor: 0.092_903, ..unit }));
    for &(words, dimension, factor) in LETTER_UNITS {
        put(words, &|entry| entry.unit = Some(Unit { dimension, factor, slack: 0.0, letter: true }));
    }
    for &(words, code, factor, leads, follows) in COINS {
        put(words, &|entry| {
            entry.coin = Some(Coin { code, factor, leads, follows });
            entry.starts |= leads;
        });
    }
    for &(full, short, month) in MONTHS {
        put(full, &|entry| (entry.month, entry.starts) = (Some(month), true));
        put(short, &|entry| (entry.month, entry.short, entry.starts) = (Some(month), true, true));
    }
    for &(full, short, weekday) in WEEKDAYS {
        put(full, &|entry| (entry.weekday, entry.starts) = (Some(weekday), true));
        put(short, &|entry| (entry.weekday, entry.short, entry.starts) = (Some(weekday), true, true));
    }
    for &(words, minutes) in ZONES {
        put(words, &|entry| entry.zone = Some(Zone(minutes)));
    }
    put("am", &|entry| entry.noon = Some(Noon::Before));
    put("pm", &|entry| entry.noon = Some(Noon::After));
    put(NAMING, &|entry| (entry.names, entry.starts) = (true, true));
    put(STARTERS, &|entry| entry.starts = true);
    put(DAYS, &|entry| (entry.days, entry.starts) = (true, true));
    for (row, &(words, _)) in hedge::BEFORE.iter().enumerate() {
        let first = words.split(' ').next().unwrap_or("");
        put(first, &|entry| (entry.hedges, entry.starts) = (entry.hedges | 1 << row, true));
    }
    table
});

/// Longest word of the lexicon in bytes.
const LONGEST: usize = 16;

/// What the lexicon knows about a word, in whatever case and with or without full stops.
pub(super) fn look_up(word: &str) -> &'static Entry {
    let mut letters = [0u8; LONGEST];
    let mut length = 0;
    let dotted = word.len() > 1;
    for &byte in word.as_bytes() {
        if dotted && byte == b'.' {
            continue;
        }
        if length == LONGEST {
            return &UNKNOWN;
        }
        letters[length] = byte.to_ascii_lowercase();
        length += 1;
    }
    // Only ASCII letters were changed: what was UTF-8 is UTF-8.
    std::str::from_utf8(&letters[..length]).ok().and_then(|word| WORDS.get(word)).unwrap_or(&UNKNOWN)
}

/// The currency of `coin` (as written) when `country` stands before it: "US" before "$", "Swiss" before "francs".
pub(super) fn country_coin(country: &str, coin: &str) -> Option<&'static str> {
    let has = |words: &str, word: &str| words.split(' ').any(|other| other.eq_ignore_ascii_case(word));
    COUNTRY_COINS.iter().find(|&&(countries, coins, _)| has(countries, country) && has(coins, coin)).map(|row| row.2)
}

/// The full name and the short names of a month (1–12).
pub(super) fn month_name(month: i8) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    NAMES.get(usize::try_from(month - 1).unwrap_or(0)).copied().unwrap_or("")
}

/// Minutes from UTC of a zone by its upper-cased letters.
pub(super) fn zone_minutes(zone: &str) -> Option<i16> {
    look_up(zone).zone.and_then(|zone| zone.0)
}
