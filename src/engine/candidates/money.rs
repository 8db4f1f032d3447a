//! What could be otherwise about premiums, transfers, withdrawals and refunds.

use super::List;
use crate::engine::decision::FactValue;
use crate::engine::request::{
    Insure, Premium, QuotaDissolve, QuotaSet, Refund, WalletSend, Withdraw,
};
use crate::engine::{Account, Request, insure};
use crate::money::Money;
use crate::policy::rule::{Document, Identity, Product, Relation, WithdrawGround};

impl List<'_> {
    pub(super) fn premium(&mut self, request: &Premium) {
        let holder = request.payer();
        let opted = Premium {
            opt_in: true,
            ..request.clone()
        };
        self.push("opt_in", FactValue::Truth(true), Request::Premium(opted));
        let proven = Premium {
            proof: true,
            ..request.clone()
        };
        self.push("proof", FactValue::Truth(true), Request::Premium(proven));
        for other in self.holders_of(&request.beneficiary) {
            let value = FactValue::Somebody(other.clone());
            let changed = Premium {
                holder: Some(other),
                ..request.clone()
            };
            self.push("holder", value, Request::Premium(changed));
        }
        self.people(&[&request.beneficiary, holder]);
        self.accounts(&[holder]);
        self.dates(&[holder]);
    }

    pub(super) fn send(&mut self, request: &WalletSend) {
        let proven = WalletSend {
            identity: Identity::Face,
            ..request.clone()
        };
        let value = FactValue::Word(proven.identity.word());
        self.push("identity", value, Request::WalletSend(proven));
        let all = Account::Personal(request.from.clone());
        let amount = self.case.state.balance(&all);
        let less = WalletSend {
            amount,
            ..request.clone()
        };
        let value = FactValue::Amount(amount);
        self.push("amount", value, Request::WalletSend(less));
        self.people(&[&request.from, &request.to]);
        self.accounts(&[&request.from]);
        self.dates(&[&request.from]);
    }

    pub(super) fn set_aside(&mut self, request: &QuotaSet) {
        let QuotaSet {
            holder,
            beneficiary,
            relation,
            ..
        } = request;
        for other in Relation::ALL.iter().filter(|it| *it != relation) {
            let value = FactValue::Word(other.word());
            let changed = QuotaSet {
                relation: *other,
                ..request.clone()
            };
            self.push("relation", value, Request::QuotaSet(changed));
        }
        let accounts = [
            Account::Personal(holder.clone()),
            Account::Quota {
                holder: holder.clone(),
                beneficiary: beneficiary.clone(),
            },
        ];
        let all = accounts.iter().map(|it| self.case.state.balance(it));
        if let Ok(amount) = Money::sum(all) {
            let changed = QuotaSet {
                amount,
                ..request.clone()
            };
            let value = FactValue::Amount(amount);
            self.push("amount", value, Request::QuotaSet(changed));
        }
        self.people(&[holder, beneficiary]);
        self.accounts(&[holder]);
        self.dates(&[holder]);
    }

    pub(super) fn give_up(&mut self, request: &QuotaDissolve) {
        for by in [&request.holder, &request.beneficiary] {
            let changed = QuotaDissolve {
                by: by.clone(),
                ..request.clone()
            };
            let value = FactValue::Somebody(by.clone());
            self.push("by", value, Request::QuotaDissolve(changed));
        }
    }

    pub(super) fn insure(&mut self, request: &Insure) {
        let with = |change: &dyn Fn(&mut Insure)| {
            let mut changed = request.clone();
            change(&mut changed);
            Request::Insure(changed)
        };
        let holder = &request.holder;
        let own = FactValue::Somebody(holder.clone());
        self.push("insured", own, with(&|it| it.insured = holder.clone()));
        for product in Product::ALL.iter().filter(|it| **it != request.product) {
            let value = FactValue::Word(product.word());
            self.push("product", value, with(&|it| it.product = *product));
        }
        let papers = FactValue::Words(Document::ALL.iter().map(|it| it.word()).collect());
        let all = with(&|it| it.documents = Document::ALL.to_vec());
        self.push("documents", papers, all);
        let yes = FactValue::Truth(true);
        self.push("partner", yes, with(&|it| it.partner = true));
        let world = self.case.world(self.case.policy);
        if let Ok(Some(room)) = insure::room(&world, holder) {
            let value = FactValue::Amount(room);
            self.push("premium", value, with(&|it| it.premium = room));
        }
        self.people(&[holder]);
        self.accounts(&[holder]);
        self.dates(&[holder]);
    }

    pub(super) fn withdraw(&mut self, request: &Withdraw) {
        for ground in WithdrawGround::ALL
            .iter()
            .filter(|it| **it != request.ground)
        {
            let value = FactValue::Word(ground.word());
            let changed = Withdraw {
                ground: *ground,
                ..request.clone()
            };
            self.push("ground", value, Request::Withdraw(changed));
        }
        self.people(&[&request.person]);
    }

    pub(super) fn refund(&mut self, request: &Refund) {
        let retained = self
            .case
            .state
            .payments
            .get(&request.of)
            .map(|it| it.retained());
        if let Some(Ok(retained)) = retained {
            let changed = Refund {
                amount: None,
                items: Vec::new(),
                ..request.clone()
            };
            self.push(
                "amount",
                FactValue::Amount(retained),
                Request::Refund(changed),
            );
        }
    }
}
