//! The formalities of a binding: consent, proof of identity, papers, and which instrument it is.

use super::decision::{Check, FactValue, Verdict};
use super::request::Bind;
use super::world::{World, field, require, warn_if};
use crate::policy::rule::{Channel, Document};
use crate::policy::{Region, kind};

pub(super) fn consent(world: &World<'_>, rules: Option<Region>, request: &Bind) -> Check {
    let compared = vec![field("consent", FactValue::Truth(request.consent))];
    world.check::<kind::BindConsent>(rules, compared, |needed| {
        require(!needed || request.consent)
    })
}

pub(super) fn identity(world: &World<'_>, rules: Option<Region>, request: &Bind) -> Check {
    let compared = vec![field("identity", FactValue::Word(request.identity.word()))];
    world.check::<kind::BindIdentity>(rules, compared, |accepted| {
        require(accepted.contains(&request.identity))
    })
}

pub(super) fn documents(world: &World<'_>, rules: Option<Region>, request: &Bind) -> Check {
    let shown = request
        .documents
        .iter()
        .map(|document| document.word())
        .collect();
    let compared = vec![
        field("channel", FactValue::Word(request.channel.word())),
        field("documents", FactValue::Words(shown)),
    ];
    world.check::<kind::BindDocuments>(rules, compared, |groups| match request.channel {
        Channel::App => Verdict::Pass,
        Channel::Window => require(one_of_each(groups, &request.documents)),
    })
}

/// Whether one paper of each group was shown.
pub(super) fn one_of_each(groups: &[Vec<Document>], shown: &[Document]) -> bool {
    groups
        .iter()
        .all(|group| group.iter().any(|document| shown.contains(document)))
}

pub(super) fn instrument(world: &World<'_>, rules: Option<Region>, request: &Bind) -> Check {
    let compared = vec![field(
        "instrument",
        FactValue::Word(request.instrument.word()),
    )];
    world.check::<kind::BindInstrument>(rules, compared, |sharing| {
        warn_if(!sharing.contains(&request.instrument))
    })
}
