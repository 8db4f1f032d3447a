//! Whom a request is about.

use super::Request;
use crate::engine::PersonId;

impl Request {
    /// Everybody whom the request itself names: who gives, who gets, who acts for them. Of a refund
    /// and an accepted transfer only what was paid or sent tells.
    pub fn people(&self) -> Vec<&PersonId> {
        match self {
            Request::Join(it) => vec![&it.person.id],
            Request::Amend(it) => vec![&it.person.id],
            Request::Bind(it) => vec![&it.holder, &it.beneficiary],
            Request::Unbind(it) => vec![&it.holder, &it.beneficiary, &it.by],
            Request::Pay(it) => {
                let others = [&it.holder, &it.agent, &it.credential_of];
                let mut people = vec![&it.patient];
                people.extend(others.into_iter().flatten());
                people
            }
            Request::Premium(it) => vec![&it.beneficiary, it.payer()],
            Request::Due(it) => vec![it.beneficiary(), it.payer()],
            Request::Insure(it) => vec![&it.holder, &it.insured],
            Request::WalletSend(it) => vec![&it.from, &it.to],
            Request::QuotaSet(it) => vec![&it.holder, &it.beneficiary],
            Request::QuotaDissolve(it) => vec![&it.holder, &it.beneficiary, &it.by],
            Request::Withdraw(it) => vec![&it.person],
            Request::Coverage(it) => vec![&it.person],
            Request::WalletOpen(it) => vec![&it.person],
            Request::WalletCashOut(it) => vec![&it.person],
            Request::Credit(it) => vec![&it.person],
            Request::Move(it) => vec![&it.person],
            Request::Refund(_)
            | Request::WalletAccept(_)
            | Request::Wait(_)
            | Request::Calculate(_) => Vec::new(),
        }
    }
}
