//! The engine's own words as people say them.

use super::{Said, Text, text};
use crate::engine::Outcome;
use crate::policy::rule::{
    Birth, Care, CareClass, Channel, Coverage, Credential, Document, EmployeeStatus, Identity,
    Instrument, ItemKind, Offsite, Party, Product, Relation, Scheme, Sex, Venue, WithdrawGround,
};
use crate::policy::{Grade, Places, Region};

/// What the beneficiary is to the holder.
pub const fn relation(it: Relation) -> Text {
    match it {
        Relation::Spouse => text("配偶", "Husband or wife"),
        Relation::Parent => text("父母", "Parent"),
        Relation::Child => text("子女", "Child"),
        Relation::Sibling => text("兄弟姐妹", "Brother or sister"),
        Relation::Grandparent => text("祖父母、外祖父母", "Grandparent"),
        Relation::Grandchild => text("孙子女、外孙子女", "Grandchild"),
        Relation::ParentInLaw => text("配偶的父母", "Spouse’s parent"),
        Relation::ChildInLaw => text("子女的配偶", "Child’s spouse"),
        Relation::Cousin => text("堂表亲", "Cousin"),
        Relation::Other => text("其他亲戚", "Someone else"),
    }
}

/// The relation in everyday words, where the sex of the relative is known.
pub const fn relation_of(it: Relation, sex: Option<Sex>) -> Text {
    match (it, sex) {
        (Relation::Spouse, Some(Sex::Male)) => text("丈夫", "husband"),
        (Relation::Spouse, Some(Sex::Female)) => text("妻子", "wife"),
        (Relation::Parent, Some(Sex::Male)) => text("父亲", "father"),
        (Relation::Parent, Some(Sex::Female)) => text("母亲", "mother"),
        (Relation::Child, Some(Sex::Male)) => text("儿子", "son"),
        (Relation::Child, Some(Sex::Female)) => text("女儿", "daughter"),
        (Relation::Sibling, Some(Sex::Male)) => text("兄弟", "brother"),
        (Relation::Sibling, Some(Sex::Female)) => text("姐妹", "sister"),
        (
            Relation::Spouse
            | Relation::Parent
            | Relation::Child
            | Relation::Sibling
            | Relation::Grandparent
            | Relation::Grandchild
            | Relation::ParentInLaw
            | Relation::ChildInLaw
            | Relation::Cousin
            | Relation::Other,
            _,
        ) => relation(it),
    }
}

/// What helps to choose the relation; empty where nothing has to be said.
pub const fn relation_hint(it: Relation) -> Text {
    match it {
        Relation::Spouse => text("丈夫或妻子", ""),
        Relation::Parent => text("爸爸或妈妈", "mother or father"),
        Relation::Child => text("儿子或女儿", "son or daughter"),
        Relation::Sibling => text("哥哥、姐姐、弟弟、妹妹", ""),
        Relation::Grandparent => text("爷爷奶奶、外公外婆", "on either side"),
        Relation::Grandchild => text("孙子孙女、外孙外孙女", "on either side"),
        Relation::ParentInLaw => text("公公婆婆、岳父岳母", "mother-in-law or father-in-law"),
        Relation::ChildInLaw => text("女婿、儿媳", "son-in-law or daughter-in-law"),
        Relation::Cousin => text("堂兄妹、表兄妹", ""),
        Relation::Other => text("", ""),
    }
}

/// What basic medical insurance somebody belongs to.
pub const fn scheme(it: Scheme) -> Text {
    match it {
        Scheme::Employee => text("职工医保", "Employee insurance"),
        Scheme::Resident => text("居民医保", "Resident insurance"),
        Scheme::None => text("没有参保", "Not insured"),
    }
}

/// How an employee-insured person pays.
pub const fn status(it: EmployeeStatus) -> Text {
    match it {
        EmployeeStatus::Working => text("在职", "Working"),
        EmployeeStatus::Flexible => text("灵活就业", "Self-employed"),
        EmployeeStatus::Retired => text("退休", "Retired"),
    }
}

/// Whether insurance is being enjoyed at present.
pub const fn coverage(it: Coverage) -> Text {
    match it {
        Coverage::Active => text("正常参保", "Insured at present"),
        Coverage::Suspended => text("暂停或断缴", "Suspended or unpaid"),
        Coverage::Ended => text("已停保", "Ended"),
    }
}

/// Registered sex.
pub const fn sex(it: Sex) -> Text {
    match it {
        Sex::Female => text("女", "Female"),
        Sex::Male => text("男", "Male"),
    }
}

/// Where care or medicine is bought.
pub const fn venue(it: Venue) -> Text {
    match it {
        Venue::Hospital => text("医院", "Hospital"),
        Venue::Pharmacy => text("药店", "Pharmacy"),
        Venue::OnlinePharmacy => text("网上药店", "Online pharmacy"),
        Venue::InternetHospital => text("互联网医院", "Internet hospital"),
    }
}

/// What kind of care a bill is for.
pub const fn care(it: Care) -> Text {
    match it {
        Care::Outpatient => text("门诊", "Outpatient care"),
        Care::Inpatient => text("住院", "Hospital stay"),
        Care::Purchase => text("买药", "Medicine"),
    }
}

/// What is shown to be treated as an insured person.
pub const fn credential(it: Credential) -> Text {
    match it {
        Credential::Card => text("社会保障卡", "Social security card"),
        Credential::ECode => text("医保电子凭证", "Electronic insurance code"),
        Credential::IdCard => text("身份证", "Identity card"),
        Credential::Face => text("刷脸", "Face scan"),
    }
}

/// A paper that a window may ask for.
pub const fn document(it: Document) -> Text {
    match it {
        Document::HolderId => text("共济人的身份证", "The holder’s identity card"),
        Document::BeneficiaryId => text("被共济人的身份证", "The beneficiary’s identity card"),
        Document::PatientId => text("病人的身份证", "The patient’s identity card"),
        Document::AgentId => text(
            "代办人的身份证",
            "The identity card of whoever goes for them",
        ),
        Document::SocialSecurityCard => text("社会保障卡", "Social security card"),
        Document::HouseholdRegister => text("户口簿", "Household register"),
        Document::MarriageCertificate => text("结婚证", "Marriage certificate"),
        Document::BirthCertificate => text("出生医学证明", "Birth certificate"),
        Document::RelationProof => text("亲属关系证明", "Proof of the relation"),
        Document::Receipt => text("缴费凭证", "Proof of payment"),
    }
}

/// What kind of good or service an item of a bill is.
pub const fn item_kind(it: ItemKind) -> Text {
    match it {
        ItemKind::Drug => text("药品", "Medicine"),
        ItemKind::Device => text("医疗器械", "Medical device"),
        ItemKind::Consumable => text("医用耗材", "Medical supplies"),
        ItemKind::Exam => text("检查检验", "Examination or test"),
        ItemKind::Treatment => text("治疗", "Treatment"),
        ItemKind::Vaccine => text("疫苗", "Vaccine"),
        ItemKind::PublicHealth => text("公共卫生", "Public health service"),
        ItemKind::Fitness => text("体育健身", "Sport and fitness"),
        ItemKind::Wellness => text("养生保健", "Wellness product"),
        ItemKind::OtherGoods => text("其他商品", "Other goods"),
    }
}

/// What kind of drug or service a cost is for.
pub const fn care_class(it: CareClass) -> Text {
    match it {
        CareClass::A => text("甲类", "Class A"),
        CareClass::B => text("乙类药品", "Class B drugs"),
        CareClass::Precious => text("贵重药品", "Precious drugs"),
        CareClass::SpecialExam => text("特殊检查和特殊治疗", "Special examinations"),
        CareClass::OutOfCatalogue => text("目录外的药", "Outside the catalogue"),
    }
}

/// Why care elsewhere is settled directly.
pub const fn offsite(it: Offsite) -> Text {
    match it {
        Offsite::Filed => text("备过案的异地就医", "Care elsewhere, filed"),
        Offsite::Emergency => text("异地急诊抢救", "Emergency elsewhere"),
    }
}

/// How a child was born.
pub const fn birth(it: Birth) -> Text {
    match it {
        Birth::Natural => text("顺产", "Natural birth"),
        Birth::Difficult => text("难产", "Difficult birth"),
    }
}

/// How a person proved who they are.
pub const fn identity(it: Identity) -> Text {
    match it {
        Identity::Face => text("人脸", "Face scan"),
        Identity::Password => text("密码", "Password"),
        Identity::None => text("没有核对", "Not checked"),
    }
}

/// What is set up between two people.
pub const fn instrument(it: Instrument) -> Text {
    match it {
        Instrument::Aid => text("家庭共济", "Family sharing"),
        Instrument::Kin => text("亲情账户", "Kin account"),
    }
}

/// Where a request is made.
pub const fn channel(it: Channel) -> Text {
    match it {
        Channel::App => text("手机", "On the phone"),
        Channel::Window => text("经办窗口", "At the service window"),
    }
}

/// A part that a person plays.
pub const fn party(it: Party) -> Text {
    match it {
        Party::Holder => text("共济人", "Holder"),
        Party::Beneficiary => text("被共济人", "Beneficiary"),
        Party::Patient => text("病人", "Patient"),
    }
}

/// What kind of commercial insurance is bought.
pub const fn product(it: Product) -> Text {
    match it {
        Product::Health => text("商业健康保险", "Commercial health insurance"),
        Product::Accident => text("意外伤害保险", "Accident insurance"),
        Product::Other => text("别的商业保险", "Other commercial insurance"),
    }
}

/// Why a personal account is paid out.
pub const fn withdraw_ground(it: WithdrawGround) -> Text {
    match it {
        WithdrawGround::Ordinary => text("没有特别的原因", "No particular reason"),
        WithdrawGround::Death => text("去世", "Death"),
        WithdrawGround::Emigration => text("出国（境）定居", "Settling abroad"),
        WithdrawGround::Renunciation => text("主动放弃职工医保", "Giving up employee insurance"),
        WithdrawGround::Transfer => text("转到别处参保", "Moving the insurance elsewhere"),
    }
}

/// What comes out, in a word or two.
pub const fn outcome(it: Outcome) -> Text {
    match it {
        Outcome::Allowed => text("可以", "Yes"),
        Outcome::Warned => text("可以，要留意", "Yes, with something to know"),
        Outcome::Referred => text("转经办，请问经办窗口", "Ask the service window"),
        Outcome::Undetermined => text("待补，还缺一些情况", "Something is missing"),
        Outcome::Denied => text("不可以", "No"),
    }
}

/// How far a source can be trusted.
pub const fn grade(it: Grade) -> Text {
    match it {
        Grade::A => text("政府网页，可信程度高", "Government page, high trust"),
        Grade::B => text("主流媒体，可信程度中等", "Established news, medium trust"),
        Grade::C => text("汇总网站，可信程度低", "Collected by others, low trust"),
        Grade::D => text(
            "公开代码或转述，可信程度很低",
            "Code or hearsay, very low trust",
        ),
    }
}

/// The letter of a grade.
pub const fn grade_letter(it: Grade) -> &'static str {
    match it {
        Grade::A => "A",
        Grade::B => "B",
        Grade::C => "C",
        Grade::D => "D",
    }
}

/// A place as people say it, the province before the city: 江西南昌.
pub fn place(region: Region) -> Said {
    let places = Places::standard();
    let province = places
        .get(region.province())
        .filter(|it| it.region != region);
    let Some(place) = places.get(region) else {
        return Said::same(region.to_string());
    };
    Said::new(|lang| match province {
        None => lang.pick(&place.name.zh, &place.name.en).clone(),
        Some(province) => lang.pick(
            format!("{}{}", province.name.zh, place.name.zh),
            format!("{}, {}", place.name.en, province.name.en),
        ),
    })
}
