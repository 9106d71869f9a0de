-- Links with which somebody who forgot their password sets another; one for each person, gone once used.
create table password_link (
    token_hash varchar(64) primary key,
    person bigint not null unique references person (id),
    expires timestamp with time zone not null
);
