//! Abbreviations of news copy: which words keep their full stop, and whether a sentence may end with them.

/// How an abbreviation stands to the end of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Something always follows it in its sentence: "Mr.", "Sen.", "vs.", "No.".
    Never,
    /// A sentence may end with it, but a capital after it is more often a name: "U.S. Senate", "Jan. 6", "Co. Chief".
    Seldom,
    /// A capital after it begins a sentence unless it continues the phrase: "5 p.m. Friday", "etc.".
    Often,
}

/// A word that is written with a full stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abbreviation {
    /// With a full stop it is nothing else: "Mr.", "Corp.", "Sept.".
    Always(Ending),
    /// Also a word ("no", "art"): an abbreviation only before a number ("No. 10"), never at a sentence's end.
    BeforeNumber,
    /// Also a word ("Sun", "Mar"): an abbreviation only before a number or a comma ("Mar. 3", "Sat., May 3").
    BeforeDate,
    /// Also a word ("ill", "mass", "Miss"): an abbreviation only after a comma ("Chicago, Ill."), at times at the end.
    AfterComma,
}

impl Abbreviation {
    /// Looks up a word without its full stop; `None` when the word is not known to be abbreviated.
    ///
    /// ```
    /// use gainsay::token::{Abbreviation, Ending};
    /// assert_eq!(Abbreviation::of("Sen"), Some(Abbreviation::Always(Ending::Never)));
    /// assert_eq!(Abbreviation::of("senate"), None);
    /// ```
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        use Ending::{Never, Often, Seldom};
        Some(match word {
            // Titles and ranks, singular and plural.
            "Mr" | "Mrs" | "Ms" | "Mx" | "Messrs" | "Mmes" | "Dr" | "Drs" | "Prof" | "Profs" | "Sen" | "Sens"
            | "Rep" | "Reps" | "Gov" | "Govs" | "Gen" | "Gens" | "Lt" | "Sgt" | "Col" | "Capt" | "Cpl" | "Maj"
            | "Cmdr" | "Adm" | "Rev" | "Revs" | "Hon" | "Atty" | "Supt" | "Insp" | "Det" | "Pvt" | "Pfc" | "Msgr"
            | "Brig" | "Ald" | "Amb" | "Pres" | "Asst" | "Ass't" | "Mgr" | "Spc" | "Wm" | "Chas" | "Geo" => {
                Self::Always(Never)
            }
            // Places and streets.
            "Ste" | "Ft" | "Mt" | "Mts" | "Pt" => Self::Always(Never),
            "St" | "Ave" | "Blvd" | "Rd" | "Hwy" | "Rte" | "Sq" | "Pkwy" | "Terr" => Self::Always(Seldom),
            // Firms and bodies.
            "Inc" | "Corp" | "Ltd" | "Co" | "Cos" | "Bros" | "Dept" | "Univ" | "Assn" | "Pty" | "Intl" | "Mfg"
            | "Jr" | "Sr" | "Esq" | "Natl" | "Govt" | "Gov't" => Self::Always(Seldom),
            // Latin and joining words.
            "vs" | "Vs" | "viz" | "cf" | "approx" | "feat" | "incl" | "Attn" | "attn" => Self::Always(Never),
            "etc" => Self::Always(Often),
            // Months and days.
            "Jan" | "Feb" | "Apr" | "Aug" | "Sept" | "Sep" | "Oct" | "Nov" | "Dec" | "Tues" | "Thurs" | "Thur"
            | "Thu" | "Tue" => Self::Always(Seldom),
            "Mar" | "Jun" | "Jul" | "Mon" | "Wed" | "Fri" | "Sat" | "Sun" => Self::BeforeDate,
            // Before numbers.
            "No" | "Nos" | "no" | "nos" | "Art" | "art" | "Arts" | "Sec" | "sec" | "Fig" | "fig" | "Figs" | "Vol"
            | "vol" | "Ch" | "ch" | "pp" | "p" | "ca" | "est" | "para" | "Reg" | "ext" | "Ext" | "tel" | "Tel"
            | "c" | "b" | "d" | "Rs" | "Bd" | "Op" | "op" | "Bldg" | "Apt" => Self::BeforeNumber,
            // States as news style shortens them.
            "Ala" | "Ariz" | "Calif" | "Colo" | "Conn" | "Fla" | "Kan" | "Ky" | "Md" | "Mich" | "Minn" | "Mont"
            | "Neb" | "Nev" | "Okla" | "Penn" | "Tenn" | "Tex" | "Va" | "Vt" | "Wis" | "Wyo" | "Ont" | "Que"
            | "Alta" | "Sask" => Self::Always(Seldom),
            "Ark" | "Cal" | "Del" | "Ga" | "Ill" | "Ind" | "La" | "Mass" | "Me" | "Miss" | "Mo" | "Ore" | "Pa"
            | "Wash" | "Man" => Self::AfterComma,
            _ => return None,
        })
    }

    /// How it stands to the end of a sentence.
    #[must_use]
    pub fn ending(self) -> Ending {
        match self {
            Self::Always(ending) => ending,
            Self::BeforeNumber => Ending::Never,
            Self::BeforeDate | Self::AfterComma => Ending::Seldom,
        }
    }
}
