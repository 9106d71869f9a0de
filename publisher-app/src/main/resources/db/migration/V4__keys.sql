-- Keys with which the house signs what it gives out; shared by all nodes.
create table house_key (
    name varchar(40) primary key,
    words varchar(200) not null
);
