/** The buildings of the demonstration as files that anybody could import: see copro/associations/import. */

/** 22 flats in two buildings, cellars and garages: 10,000 shares, with couples, companies, usufruct and four languages. */
export const TILLEULS = `[lots]
Lot;Nature;Bâtiment;Étage;Surface;Quotités;Ascenseur;Garages
A01;Appartement;A;Rez;78;380;0;
A02;Appartement;A;Rez;84;420;0;
A03;Appartement;A;Rez;92;460;0;
A11;Appartement;A;1er;78;380;60;
A12;Appartement;A;1er;84;420;65;
A13;Appartement;A;1er;92;460;70;
A21;Appartement;A;2e;78;380;80;
A22;Appartement;A;2e;84;420;90;
A23;Appartement;A;2e;92;460;100;
A31;Appartement;A;3e;78;380;100;
A32;Appartement;A;3e;84;420;110;
A33;Appartement;A;3e;92;460;120;
B01;Appartement;B;Rez;80;400;0;
B02;Appartement;B;Rez;85;420;0;
B11;Appartement;B;1er;88;440;20;
B12;Appartement;B;1er;90;450;20;
B21;Appartement;B;2e;95;470;30;
B22;Appartement;B;2e;80;400;30;
B31;Appartement;B;3e;85;420;25;
B32;Appartement;B;3e;88;440;25;
B41;Appartement;B;4e;90;450;25;
B42;Appartement;B;4e;95;470;30;
C1;Cave;A;-1;6;40;;
C2;Cave;A;-1;6;40;;
C3;Cave;A;-1;6;40;;
C4;Cave;B;-1;6;40;;
C5;Cave;B;-1;6;40;;
G1;Garage;;-1;15;140;;140
G2;Garage;;-1;15;130;;130
G3;Garage;;-1;15;130;;130
[propriétaires]
Nom;Prénom;Société;E-mail;Adresse;Code postal;Localité;Langue;IBAN;Lots;Droit;Part;Mandataire
Dubois;Marie;;coowner@copro.example;Rue des Tilleuls 12;4000;Liège;fr;BE68539007547034;A01, C1;;1/2;oui
Lambert;Paul;;paul.lambert@copro-owners.example;Rue des Tilleuls 12;4000;Liège;fr;;A01, C1;;1/2;
Janssens;An;;an.janssens@copro-owners.example;Rue des Tilleuls 12;4000;Liège;nl;;A02, C2;;;
Renard;Sophie;;;Rue des Tilleuls 12;4000;Liège;fr;;A03;;;
Peeters;Jan;;;Rue des Tilleuls 12;4000;Liège;nl;;A11;;;
Leclercq;Nadine;;;Rue des Tilleuls 12;4000;Liège;fr;;A12;;2/3;
Leclercq;Hugo;;;Boulevard d'Avroy 8;4000;Liège;fr;;A12;;1/3;
Schmitz;Karl;;;Rue des Tilleuls 12;4000;Liège;de;;A13;usufruit;;oui
Schmitz;Eva;;;Bahnhofstraße 3;4700;Eupen;de;;A13;nue-propriété;1/2;
Schmitz;Tom;;;Bahnhofstraße 5;4700;Eupen;de;;A13;nue-propriété;1/2;
;;Immo Meuse SRL;info@immo-meuse.example;Quai de Rome 3;4000;Liège;fr;;A21, A22, G1;;;
Brown;Alice;;alice.brown@copro-owners.example;Rue des Tilleuls 12;4000;Liège;en;;A23;;;
Martin;Luc;;;Rue des Tilleuls 12;4000;Liège;fr;;A31, C3;;;
Claes;Els;;;Rue des Tilleuls 12;4000;Liège;nl;;A32;;;
Fontaine;Hélène;;;Rue des Tilleuls 12;4000;Liège;fr;;A33, G2;;;
Dumont;Pierre;;;Rue des Tilleuls 14;4000;Liège;fr;;B01;;;
Willems;Koen;;;Rue des Tilleuls 14;4000;Liège;nl;;B02;;;
Simon;Claire;;;Rue des Tilleuls 14;4000;Liège;fr;;B11, C4;;;
Weber;Anna;;;Rue des Tilleuls 14;4000;Liège;de;;B12;;;
Gérard;Michel;;;Rue des Tilleuls 14;4000;Liège;fr;;B21;;1/2;oui
Gérard;Louise;;;Rue des Tilleuls 14;4000;Liège;fr;;B21;;1/2;
;;Vastgoed Maas BV;info@vastgoed-maas.example;Maasstraat 21;3600;Genk;nl;;B22, B31;;;
Henry;Jacques;;;Rue des Tilleuls 14;4000;Liège;fr;;B32, C5;;;
Smith;John;;;Rue des Tilleuls 14;4000;Liège;en;;B41;;;
Lemaire;Odette;;;Rue des Tilleuls 14;4000;Liège;fr;;B42, G3;;;
`;

/** Under 20 principal lots, in Dutch. */
export const LINDEN = `[kavels]
Kavel;Aard;Verdieping;Quotiteiten;Lift
1;Winkel;Gelijkvloers;250;0
2;Appartement;1e;180;30
3;Appartement;1e;170;30
4;Appartement;2e;190;40
5;Appartement;2e;170;40
P1;Staanplaats;-1;20;
P2;Staanplaats;-1;20;
[eigenaars]
Naam;Voornaam;Vennootschap;E-mail;Adres;Postcode;Gemeente;Taal;Kavels;Recht;Deel;Lasthebber
;;Bakkerij De Smet BV;bakkerij@copro-owners.example;Kerkstraat 1;9000;Gent;nl;1;;;
De Vos;Lies;;;Kerkstraat 1;9000;Gent;nl;2, P1;;;
Maes;Wim;;;Kerkstraat 1;9000;Gent;nl;3;;1/2;
Maes;Ilse;;;Kerkstraat 1;9000;Gent;nl;3;;1/2;
Dubois;Marie;;coowner@copro.example;Rue des Tilleuls 12;4000;Liège;fr;4, P2;;;
Jacobs;Tine;;;Kerkstraat 1;9000;Gent;nl;5;;;
`;

/** Not complete yet: 60 of its 1,000 shares are missing. */
export const PARC = `[lots]
Lot;Nature;Étage;Quotités
1;Appartement;Rez;310
2;Appartement;1er;320
3;Appartement;2e;310
[propriétaires]
Nom;Prénom;Langue;Lots
Noël;Victor;fr;1
Petit;Jeanne;fr;2
`;
